// SPDX-License-Identifier: GPL-3.0-or-later
// --like: the published choices of a paper, for what the other options leave open.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/values/experiment_settings.hpp"
#include "core/values/selection.hpp"

namespace mambascope::cli {

/// What a paper's experiments are run with (methods.md sections 4, 5 and 7).
struct PublishedSettings {
    std::string_view name;
    std::string_view summary; ///< for --help
    std::vector<int> windows;
    std::vector<int> mapWindows;
    std::vector<Role> sources;
    std::vector<std::string> groups; ///< of features
    std::vector<Role> featureSources;
    Selection selection; ///< of counterfact
};

[[nodiscard]] const std::vector<PublishedSettings>& publishedSettings();

} // namespace mambascope::cli
