// SPDX-License-Identifier: GPL-3.0-or-later
// Cells as rectangles and lines, for figures that stay sharp at any size.
#pragma once

#include <QPainter>

#include "ui/charts/cell_grid.hpp"
#include "ui/charts/cell_look.hpp"

namespace mambascope::ui {

/// Draws every cell of the grid. Equal cells of a row are one rectangle, and neighbours without a gap between
/// them overlap by `overlap`: viewers that smooth edges would show the ground between them otherwise. `line`:
/// width of hatching and crosses.
void drawCells(QPainter& painter, const CellGrid& grid, const CellField& cells, const CellInks& inks,
               double overlap, double line);

} // namespace mambascope::ui
