// SPDX-License-Identifier: GPL-3.0-or-later
// A heat map's numbers as a NumPy array.
#pragma once

#include <QByteArray>

#include "ui/figures/figure_data.hpp"

namespace mambascope::ui {

/// float64 [row, column] in .npy version 1.0, the very numbers of the table; NaN where there is no cell or no
/// value.
[[nodiscard]] QByteArray matrixNpy(const HeatMapPanel& panel, const ViewTable& table);

} // namespace mambascope::ui
