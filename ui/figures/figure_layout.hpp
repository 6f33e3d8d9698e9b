// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a figure lie: its legend, its panels in rows, their names.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

struct PlacedPanel {
    QRectF name; ///< of its title; empty where titles aren't drawn
    QRectF area;
    double yTitle = 0; ///< width at its left for the title of a y axis; 0: it has none, or its neighbour's
};

struct FigureLayout {
    ChartLegend legend; ///< of all panels with lines, above them
    QRectF keys;        ///< where it lies
    std::vector<PlacedPanel> panels;
    double height = 0;
};

/// The figure at a width in units, as high as suits it.
[[nodiscard]] FigureLayout figureLayout(double width, const FigureStyle& style, const FigureData& figure);
/// The same with its rows stretched or shrunk to a height.
[[nodiscard]] FigureLayout figureLayout(QSizeF size, const FigureStyle& style, const FigureData& figure);

/// As many panels of `least` units (times the text factor) as fit side by side, and at most `most`; for
/// FigureData::across.
[[nodiscard]] std::size_t panelsAcross(double width, const FigureStyle& style, double least,
                                       std::size_t most);

/// As many keys in a line as fit into a figure of this width.
void placeLegend(FigureData& figure, double width, const FigureStyle& style);

[[nodiscard]] QPen penOf(const FigureLine& line, const FigureStyle& style);

} // namespace mambascope::ui
