// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_chart.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

constexpr std::array kWidths{2.4, 1.1}; // of the left and the right model's lines
constexpr int kLegendFrom = 380;        // wider charts have their legend beside the plot
constexpr int kPaperLegendFrom = 560;   // in figures, where nothing is shortened

QPen linePen(const QPalette& palette, Role role, double width) {
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

std::vector<Role> shownRoles(const std::array<FlowLines, 2>& models) {
    std::vector<Role> roles;
    for (const FlowLines& model : models) {
        for (const FlowCurve& curve : model.curves) {
            if (std::find(roles.begin(), roles.end(), curve.role) == roles.end()) {
                roles.push_back(curve.role);
            }
        }
    }
    return roles;
}

/// Roles, then models.
std::vector<ChartKey> keys(const std::array<FlowLines, 2>& models, const QPalette& palette) {
    std::vector<ChartKey> out;
    for (const Role role : shownRoles(models)) {
        out.push_back({roleTitle(role), linePen(palette, role, kWidths[0]), false});
    }
    bool startsModels = true;
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (!models[i].title.isEmpty() && !models[i].curves.empty()) {
            out.push_back({models[i].title, QPen(color(palette, ThemeColor::TextMuted), kWidths[i]),
                           std::exchange(startsModels, false)});
        }
    }
    return out;
}

/// As many numbers as there is height for; a grid line at every step.
ChartAxis changeAxis(const FlowAxis& axis, int height, const QFont& font) {
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

} // namespace

Chart flowChart(const std::array<FlowLines, 2>& models, const FlowAxis& axis, QSize size,
                const FigureStyle& style) {
    const QPalette& palette = style.palette;
    Chart chart;
    chart.font = style.label();
    chart.colors = {style.ink(ThemeColor::Text), style.ink(ThemeColor::TextMuted),
                    style.ink(ThemeColor::Grid), style.ink(ThemeColor::Context)};
    chart.hairline = style.hairline;
    chart.x = {0,
               100,
               {{0, formatPercent(0)}, {100, percentText(QStringLiteral("100"))}},
               QCoreApplication::translate("FlowChart", "window, from the first to the last"),
               false};
    const double factor = style.factor();
    chart.y = changeAxis(axis, size.height(), chart.font);
    const int legendFrom = style.isPaper() ? kPaperLegendFrom : kLegendFrom;
    chart.legend = {keys(models, palette), size.width() >= legendFrom * factor};
    // The left model lies on top, and the first role: where curves coincide at zero its line is the one to
    // see.
    for (const std::size_t model : {std::size_t{1}, std::size_t{0}}) {
        const double width = kWidths[model] * std::max(1.0, factor * 0.9);
        const auto& curves = models[model].curves;
        for (auto curve = curves.rbegin(); curve != curves.rend(); ++curve) {
            ChartCurve line{{}, linePen(palette, curve->role, width)};
            for (const FlowPoint& point : curve->points) {
                line.points.emplace_back(point.depth, point.change);
            }
            chart.curves.push_back(std::move(line));
        }
    }
    return chart;
}

} // namespace mambascope::ui
