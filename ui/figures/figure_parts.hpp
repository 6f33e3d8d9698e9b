// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of figures from what the views draw with: scales, charts, labels.
#pragma once

#include "ui/charts/axis_labels.hpp"
#include "ui/charts/chart.hpp"
#include "ui/charts/color_scale.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// The scale's colours between its limits. `low`, `high`: the limits as they stand at the colour bar.
[[nodiscard]] FigureColors figureColors(const ColorScale& scale, const FigureStyle& style, const QString& low,
                                        const QString& high);
/// An axis of `count` cells with labels as they are drawn.
[[nodiscard]] FigureAxis cellAxis(int count, const AxisLabels& labels, const QString& title = {});
/// Axes, legend, dots and lines of a chart; one series for each of its curves, without rows and columns, and
/// so its dots.
[[nodiscard]] LinesPanel linesPanel(const Chart& chart, const FigureStyle& style);

} // namespace mambascope::ui
