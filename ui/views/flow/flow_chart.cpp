// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/flow/flow_chart.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <utility>

#include "ui/charts/styled_chart.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

constexpr std::array kWidths{2.4, 1.1}; // of the left and the right model's lines
constexpr int kLegendFrom = 380;        // wider charts have their legend beside the plot
constexpr int kPaperLegendFrom = 560;   // in figures, where nothing is shortened

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
        out.push_back({roleTitle(role), rolePen(palette, role, kWidths[0]), false});
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

} // namespace

Chart flowChart(const std::array<FlowLines, 2>& models, const ChangeAxis& axis, QSize size,
                const FigureStyle& style) {
    const QPalette& palette = style.palette;
    Chart chart = styledChart(style);
    chart.x = {0,
               100,
               {{0, formatPercent(0)}, {100, percentText(QStringLiteral("100"))}},
               QCoreApplication::translate("FlowChart", "window, from the first to the last"),
               false};
    const double factor = style.factor();
    chart.y = changeChartAxis(axis, size.height(), chart.font);
    if (style.isPaper()) { // on screen the view's title tells
        chart.y.title = QCoreApplication::translate("FlowChart", "relative change of p");
    }
    const int legendFrom = style.isPaper() ? kPaperLegendFrom : kLegendFrom;
    chart.legend = {keys(models, palette), size.width() >= legendFrom * factor};
    // The left model lies on top, and the first role: where curves coincide at zero its line is the one to
    // see.
    for (const std::size_t model : {std::size_t{1}, std::size_t{0}}) {
        const double width = kWidths[model] * std::max(1.0, factor * 0.9);
        const auto& curves = models[model].curves;
        for (auto curve = curves.rbegin(); curve != curves.rend(); ++curve) {
            ChartCurve line{{}, rolePen(palette, curve->role, width)};
            for (const FlowPoint& point : curve->points) {
                line.points.emplace_back(point.depth, point.change);
            }
            chart.curves.push_back(std::move(line));
        }
    }
    return chart;
}

} // namespace mambascope::ui
