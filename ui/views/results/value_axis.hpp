// SPDX-License-Identifier: GPL-3.0-or-later
// Axes with round numbers around what is to be shown.
#pragma once

#include "ui/charts/chart.hpp"
#include "ui/data/result_picture.hpp"

namespace mambascope::ui {

/// What lies between two values, both included; empty at first.
struct ValueRange {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    /// What is not finite is left out.
    void add(double value);
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

/// The axis of a metric: at most `ticks` numbers, and a grid. Changes always have their 0. A relative change
/// beyond +400 % leaves the picture.
[[nodiscard]] ChartAxis valueAxis(ValueRange range, SummaryMetric metric, int ticks);
/// First layers of windows, or the depth in per cent.
[[nodiscard]] ChartAxis windowAxis(ValueRange range, bool isByDepth, int ticks);

/// A round number: the smallest of 1, 2, 2.5, 5 times a power of ten that is not less.
[[nodiscard]] double roundStep(double least);

} // namespace mambascope::ui
