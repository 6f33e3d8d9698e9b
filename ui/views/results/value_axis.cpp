// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/value_axis.hpp"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/text/number_text.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

struct ValueAxis {
    Q_DECLARE_TR_FUNCTIONS(ValueAxis)
};

constexpr double kHighestChange = 4; // +400 %

/// As short as it can be told.
QString tickText(double value, double step, SummaryMetric metric) {
    if (metric == SummaryMetric::Difference) {
        const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
        return formatSigned(value, std::max(1, decimals));
    }
    const double percent = 100 * value;
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(100 * step) - 1e-9)), 0, 3);
    const QString number =
        metric == SummaryMetric::Accuracy ? formatFixed(percent, decimals) : formatSigned(percent, decimals);
    return percentText(std::abs(percent) < 1e-9 ? QStringLiteral("0") : number);
}

} // namespace

void ValueRange::add(double value) {
    if (std::isfinite(value)) {
        low = std::min(low, value);
        high = std::max(high, value);
    }
}

double roundStep(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (factor * power >= least * (1 - 1e-9)) {
            return factor * power;
        }
    }
    return 10 * power;
}

ChartAxis valueAxis(ValueRange range, SummaryMetric metric, int ticks) {
    if (range.isEmpty()) {
        range.add(metric == SummaryMetric::Accuracy ? 1 : 0);
    }
    if (metric != SummaryMetric::Accuracy) {
        range.add(0);
        range.high = std::min(range.high, kHighestChange);
    } else {
        range.low = std::max(0.0, range.low);
        range.high = std::min(1.0, range.high);
    }
    if (range.high - range.low < 1e-3) {
        range.add(metric == SummaryMetric::Accuracy ? range.low - 0.1 : range.low - 0.01);
    }
    const double step = roundStep((range.high - range.low) / std::max(1, ticks));
    ChartAxis axis;
    axis.low = std::floor(range.low / step + 1e-6) * step;
    axis.high = std::ceil(range.high / step - 1e-6) * step;
    axis.hasGrid = true;
    for (double value = axis.low; value <= axis.high + step / 2; value += step) {
        axis.ticks.push_back({value, tickText(value, step, metric)});
    }
    return axis;
}

ChartAxis windowAxis(ValueRange range, bool isByDepth, int ticks) {
    ChartAxis axis;
    axis.title = isByDepth ? ValueAxis::tr("depth of the window, from the first to the last")
                           : ValueAxis::tr("first layer of the window");
    if (isByDepth) {
        axis.low = 0;
        axis.high = 100;
        for (int depth = 0; depth <= 100; depth += ticks >= 5 ? 20 : 50) {
            axis.ticks.push_back({double(depth), percentText(QString::number(depth))});
        }
        return axis;
    }
    if (range.isEmpty()) {
        range.add(0);
    }
    axis.low = range.low;
    axis.high = range.high > range.low ? range.high : range.low + 1;
    const double step =
        std::max(1.0, std::ceil(roundStep(std::max(1.0, (axis.high - axis.low) / std::max(1, ticks)))));
    for (double layer = std::ceil(axis.low / step) * step; layer <= axis.high; layer += step) {
        axis.ticks.push_back({layer, QString::number(static_cast<int>(layer))});
    }
    return axis;
}

} // namespace mambascope::ui
