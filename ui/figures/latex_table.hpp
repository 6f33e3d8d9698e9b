// SPDX-License-Identifier: GPL-3.0-or-later
// A figure's numbers as a LaTeX table, where they fit on a page.
#pragma once

#include <QByteArray>

#include "ui/figures/figure_data.hpp"

namespace mambascope::ui {

/// A tabular for booktabs, one for each panel, as people read the numbers: lines have a row a window and a
/// column a curve, a heat map its cells in rows and columns, bars and tables the view's own columns. Empty
/// unless every panel makes a table of at most 12 columns and 60 rows.
[[nodiscard]] QByteArray latexTable(const FigureData& figure, const ViewTable& table);

} // namespace mambascope::ui
