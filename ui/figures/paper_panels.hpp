// SPDX-License-Identifier: GPL-3.0-or-later
// A figure over data sets (core/papers) as what this folder draws, and writes in the formats of figures.
#pragma once

#include <QString>

#include "core/papers/paper_figure.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// The numbers behind the figure: paperTable() as a view's table.
[[nodiscard]] ViewTable paperViewTable(const PaperFigure& figure);

/// What is drawn of paperViewTable() at a width in units: as many panels in a row as have room. In a style
/// that is safe in grey, lines are grey and told apart by their dashes.
[[nodiscard]] FigureData paperPanels(const PaperFigure& figure, double width, const FigureStyle& style);

} // namespace mambascope::ui
