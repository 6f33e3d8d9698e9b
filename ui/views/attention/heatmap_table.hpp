// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/charts/cells.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/attention/heatmap_data.hpp"

namespace mambascope::ui {

/// One row a connection: positions and texts of query and source, the value, and whether it is knocked out.
/// `knocked` is sorted. No value: not a number, or not computed yet.
[[nodiscard]] ViewTable heatmapTable(const HeatmapData& data, const std::vector<Cell>& knocked);

} // namespace mambascope::ui
