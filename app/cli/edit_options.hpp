// SPDX-License-Identifier: GPL-3.0-or-later
// What the command edit takes, and the request that it makes of it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "app/cli/options.hpp"
#include "core/values/edit_kind.hpp"

namespace mambascope::cli {

[[nodiscard]] std::vector<OptionSpec> editOptions();

/// Throws Error InvalidArgument, and as reading the files that the options name: FileMissing, FileMalformed.
[[nodiscard]] EditRequest editRequest(const Options& options);

/// Where the edit goes.
struct EditFiles {
    std::optional<std::filesystem::path> checkpoint, adapter, delta, logits;
};
[[nodiscard]] EditFiles editFiles(const Options& options);

} // namespace mambascope::cli
