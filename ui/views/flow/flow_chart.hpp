// SPDX-License-Identifier: GPL-3.0-or-later
// The flow curves of both models as one chart: which line, colour, number and legend entry each becomes.
#pragma once

#include <QSize>
#include <QString>
#include <array>
#include <vector>

#include "ui/charts/chart.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/views/flow/flow_plot.hpp"

namespace mambascope::ui {

/// One model's part; no curves where there is no result.
struct FlowLines {
    QString title; ///< the model's name
    std::vector<FlowCurve> curves;
};

/// Left and right model in a chart of `size` logical pixels: x is the depth 0 … 100, y the change in per
/// cent.
[[nodiscard]] Chart flowChart(const std::array<FlowLines, 2>& models, const ChangeAxis& axis, QSize size,
                              const FigureStyle& style);

} // namespace mambascope::ui
