// SPDX-License-Identifier: GPL-3.0-or-later
// Horizontal bars drawn from what a figure says alone.
#pragma once

#include <QPainter>
#include <QSizeF>

#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// In vectors, from the painter's origin: names left of the bars, notes right of them, the axis below.
void drawBarsPanel(QPainter& painter, QSizeF size, const FigureStyle& style, const BarsPanel& panel,
                   const ViewTable& table);
/// The height, in units, that suits it.
[[nodiscard]] double barsHeight(const BarsPanel& panel, const FigureStyle& style);

} // namespace mambascope::ui
