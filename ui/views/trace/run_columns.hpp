// SPDX-License-Identifier: GPL-3.0-or-later
// Both runs' tokens above each other, in columns: what is aligned shares one.
#pragma once

#include <vector>

#include "ui/style/figure_style.hpp"
#include "ui/views/trace/trace_shown.hpp"

namespace mambascope::ui {

struct RunColumn {
    int clean = -1; ///< token; −1: none
    int corrupt = -1;
    bool isJoined = false; ///< the two go together
    int hidden = 0;        ///< columns that are left out here, for which there is no room
    double x = 0;          ///< from the first column's left edge
    double width = 0;
};

/// From left to right, as many as there is room for: equal tokens before the subject are left out first, then
/// equal ones behind it; then long tokens are shortened, and at last others left out.
[[nodiscard]] std::vector<RunColumn> runColumns(const TraceShown& shown, const FigureStyle& style,
                                                double room);

} // namespace mambascope::ui
