// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind the flow view: curves in per cent and an axis that holds them.
#pragma once

#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/figures/change_chart.hpp"

namespace mambascope::ui {

struct FlowPoint {
    double depth = 0;  ///< place of the window between the first and the last one, 0 … 100
    double change = 0; ///< (p − p₀) / p₀ in per cent; NaN where not computed
};

struct FlowCurve {
    Role role = Role::Subject;
    std::vector<FlowPoint> points;
};

/// One curve per source role of the snapshot.
[[nodiscard]] std::vector<FlowCurve> flowCurves(const FlowSnapshot& snapshot);

/// Holds −100 … 0 and whatever lies above, up to +400 %; beyond that curves leave the picture.
[[nodiscard]] ChangeAxis flowAxis(const std::vector<FlowCurve>& left, const std::vector<FlowCurve>& right);

} // namespace mambascope::ui
