// SPDX-License-Identifier: GPL-3.0-or-later
// Draws heat maps, lines and bars from what a figure says alone: for figures in another manner than the
// views'.
#pragma once

#include <QPainter>
#include <QSizeF>

#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// In vectors, from the painter's origin. Tables are left out.
void drawFigure(QPainter& painter, QSizeF size, const FigureStyle& style, const FigureData& figure,
                const ViewTable& table);
/// The height, in units, that suits it.
[[nodiscard]] double figureHeight(double width, const FigureStyle& style, const FigureData& figure);

} // namespace mambascope::ui
