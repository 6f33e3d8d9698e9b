// SPDX-License-Identifier: GPL-3.0-or-later
// Linear relations as charts: shares by layer, and the operator's largest singular values.
#pragma once

#include <QSize>

#include "ui/charts/chart.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/views/lre/lre_shown.hpp"

namespace mambascope::ui {

/// Faithfulness, causality and chance by layer; without a legend.
[[nodiscard]] Chart sweepChart(const LreShown& shown, QSize size, const FigureStyle& style);
/// Bars, the largest first; of the shown layer. No bands where the operator isn't known.
[[nodiscard]] Chart singularChart(const LreShown& shown, const FigureStyle& style);
/// "faithfulness", "causality", "by chance"; once for all charts.
[[nodiscard]] std::vector<ChartKey> lreKeys(const std::vector<LreShown>& models, const FigureStyle& style);

/// What the shares are drawn with.
enum class LreMeasure { Faithfulness, Causality, Chance };
[[nodiscard]] QPen measurePen(LreMeasure measure, const FigureStyle& style);
[[nodiscard]] QString measureTitle(LreMeasure measure);
/// Singular values of the shown layer; empty without an operator.
[[nodiscard]] std::vector<double> singularValues(const LreShown& shown);

} // namespace mambascope::ui
