// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/change_chart.hpp"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/style/roles.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kHighest = 400;

double niceStep(double range) {
    for (const double step : {25.0, 50.0, 100.0}) {
        if (range / step <= 6) {
            return step;
        }
    }
    return 200;
}

} // namespace

double percentChange(double clean, double current) {
    return clean > 0 ? (current - clean) / clean * 100 : std::numeric_limits<double>::quiet_NaN();
}

ChangeAxis changeAxisTo(double highest) {
    ChangeAxis axis;
    highest = std::clamp(highest, 0.0, kHighest);
    axis.step = niceStep(highest + 100);
    // A wobble of a few per cent above zero needs no tick of its own.
    axis.high = highest < 5 ? 0 : std::ceil(highest / axis.step) * axis.step;
    return axis;
}

ChartAxis changeChartAxis(const ChangeAxis& axis, int height, const QFont& font) {
    ChartAxis out{axis.low, axis.high, {}, {}, true};
    const QFontMetricsF metrics(font);
    const int steps = qRound((axis.high - axis.low) / axis.step);
    const double room = std::max(1.0, height - 4 * metrics.height());
    const int every = std::max(1, static_cast<int>(std::ceil(metrics.height() * (steps + 1) / room)));
    for (int i = 0; i <= steps; ++i) {
        const double value = axis.high - i * axis.step;
        out.ticks.push_back({value, i % every == 0 ? formatPercent(value / 100) : QString()});
    }
    return out;
}

QPen rolePen(const QPalette& palette, Role role, double width) {
    const RoleStyle style = roleStyle(palette, role);
    QPen pen(style.color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!style.dashes.isEmpty()) {
        // Patterns are in pen widths: stretched for thin lines, so that they read the same.
        QVector<qreal> dashes = style.dashes;
        for (qreal& dash : dashes) {
            dash *= std::max(1.0, 1.8 / width);
        }
        pen.setDashPattern(dashes);
    }
    return pen;
}

} // namespace mambascope::ui
