// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a probability by layer window: the axis that holds them, and the lines of token sets.
#pragma once

#include <QFont>
#include <QPalette>
#include <QPen>

#include "core/values/intervention.hpp"
#include "ui/charts/chart.hpp"

namespace mambascope::ui {

struct ChangeAxis {
    double low = -100; ///< per cent
    double high = 0;
    double step = 25;
};

/// Holds −100 … 0 and `highest` per cent, up to +400; beyond that curves leave the picture.
[[nodiscard]] ChangeAxis changeAxisTo(double highest);
/// As many numbers as there is height for in a chart of `height`; a grid line at every step.
[[nodiscard]] ChartAxis changeChartAxis(const ChangeAxis& axis, int height, const QFont& font);
/// (p − p₀) / p₀ in per cent; NaN where p₀ is 0.
[[nodiscard]] double percentChange(double clean, double current);
/// A token set's line.
[[nodiscard]] QPen rolePen(const QPalette& palette, Role role, double width);

} // namespace mambascope::ui
