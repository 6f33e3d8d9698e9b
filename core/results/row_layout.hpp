// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers a row has: what its settings and the model's depth make of them.
#pragma once

#include <string>
#include <vector>

#include "core/values/experiment_settings.hpp"

namespace mambascope {

struct RowLayout {
    ExperimentSettings settings;
    /// Layers of each window, for every entry of settings.windows.
    std::vector<std::vector<IndexRange>> ranges;

    /// Entries of RowWindows::curves; of a map as many as the row has tokens.
    [[nodiscard]] std::size_t curveCount(int tokens) const;
    /// Names of the groups, "" where there is one only; of the sources.
    [[nodiscard]] std::vector<std::string> groupNames() const;
    [[nodiscard]] std::vector<std::string> sourceNames() const;
};

/// Throws Error as checkSettings.
[[nodiscard]] RowLayout layoutOf(const ExperimentSettings& settings, int layers);

} // namespace mambascope
