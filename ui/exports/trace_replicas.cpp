// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/trace_replicas.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/papers/paper_colors.hpp"
#include "ui/figures/figure_layout.hpp"

namespace mambascope::ui {
namespace {

using Kind = ReplicaPreset::Kind;

constexpr int kWindow = 10; // layers, of all states but h
constexpr std::size_t kEvery = 5;
constexpr double kLeastPanel = 300; // units that a panel needs, times the text factor

QString stateOf(const TableRows& rows, const ViewTable& table) {
    return std::get<QString>(table.rows.at(rows.first).at(columnAt(table, "state")));
}

PaperColors colorsOf(const QString& state) {
    if (state == u"s" || state == u"attn") {
        return PaperColors::Reds;
    }
    if (state == u"g" || state == u"mlp") {
        return PaperColors::Greens;
    }
    return state == u"o" ? PaperColors::Blues : PaperColors::Purples;
}

/// Every fifth layer, closer where there are few.
std::vector<FigureTick> layerTicks(int layers) {
    const std::size_t every = layers > 10 ? kEvery : layers > 5 ? 2 : 1;
    std::vector<FigureTick> ticks;
    for (std::size_t layer = 0; layer < static_cast<std::size_t>(layers); layer += every) {
        ticks.push_back({static_cast<double>(layer), QString::number(layer)});
    }
    return ticks;
}

/// From 0, or below it where effects are, to the largest of all panels, so that the states are compared.
struct EffectLimits {
    double low = 0;
    double high = 0.01;
};

EffectLimits limitsOf(const std::vector<FigurePanel>& panels, const ViewTable& table) {
    EffectLimits limits;
    for (const FigurePanel& panel : panels) {
        const auto& map = std::get<HeatMapPanel>(panel);
        for (const double value : numbersOf(map.rows, map.value, table)) {
            limits.low = std::isfinite(value) ? std::min(limits.low, value) : limits.low;
            limits.high = std::isfinite(value) ? std::max(limits.high, value) : limits.high;
        }
    }
    return {std::floor(limits.low * 100) / 100, std::ceil(limits.high * 100) / 100};
}

void paint(HeatMapPanel& panel, const QString& state, EffectLimits limits, const FigureStyle& style) {
    const PaperColors colors = colorsOf(state);
    panel.colors = {};
    panel.colors.name = paperColorsName(colors);
    for (const std::uint32_t color : paperColors(colors)) {
        const QRgb own = 0xff000000U | color;
        const int grey = qGray(own);
        panel.colors.colors.push_back(style.greySafe ? qRgb(grey, grey, grey) : own);
    }
    panel.colors.low = limits.low;
    panel.colors.high = limits.high;
    panel.colors.ticks = {{limits.low, QString::number(limits.low, 'f', 2)},
                          {limits.high, QString::number(limits.high, 'f', 2)}};
    panel.colors.title = QStringLiteral("indirect effect");
    panel.x.title = state == u"h" ? QStringLiteral("layer")
                                  : QStringLiteral("center of interval of %1 restored layers").arg(kWindow);
    panel.x.ticks = layerTicks(panel.columnCount());
}

FigureData maps(FigureData figure, const ViewTable& table, bool isResidual, double width,
                const FigureStyle& style) {
    FigureData out;
    for (FigurePanel& any : figure.panels) {
        auto& map = std::get<HeatMapPanel>(any);
        if ((stateOf(map.rows, table) == u"h") == isResidual) {
            out.panels.emplace_back(std::move(map));
        }
    }
    const EffectLimits limits = limitsOf(out.panels, table);
    for (FigurePanel& any : out.panels) {
        auto& map = std::get<HeatMapPanel>(any);
        paint(map, stateOf(map.rows, table), limits, style);
    }
    out.across = panelsAcross(width, style, kLeastPanel, out.panels.size());
    return out;
}

/// The paper's colours; dashes tell the lines apart without them.
FigureLine lineOf(const QString& severed, const FigureStyle& style) {
    static const std::map<QString, FigureLine> kLines{
        {{}, {0xff730099U, {}, 1.5}},
        {QStringLiteral("s"), {0xffa50f15U, {3.7, 1.6}, 1.2}},
        {QStringLiteral("attn"), {0xffa50f15U, {3.7, 1.6}, 1.2}},
        {QStringLiteral("g"), {0xff006d2cU, {1, 1.65}, 1.2}},
        {QStringLiteral("mlp"), {0xff006d2cU, {1, 1.65}, 1.2}}};
    const auto found = kLines.find(severed);
    FigureLine line =
        found == kLines.end() ? FigureLine{0xff08519cU, {6.4, 1.6, 1, 1.6}, 1.2} : found->second;
    if (style.greySafe) {
        const int grey = qGray(line.color);
        line.color = qRgb(grey, grey, grey);
    }
    return line;
}

/// From −0.1 to 1.3 as the paper has it, further where an effect lies beyond.
FigureAxis effectAxis(const std::vector<FigureSeries>& series, const ViewTable& table) {
    double low = -0.1;
    double high = 1.3;
    for (const FigureSeries& each : series) {
        for (const double value : numbersOf(each.rows, each.y, table)) {
            low = std::isfinite(value) ? std::min(low, value) : low;
            high = std::isfinite(value) ? std::max(high, value) : high;
        }
    }
    FigureAxis axis{QStringLiteral("indirect effect"),
                    std::floor(low * 10) / 10,
                    std::ceil(high * 10) / 10,
                    {},
                    true,
                    false};
    const double step = axis.high - axis.low > 3 ? 1 : axis.high - axis.low > 1.6 ? 0.5 : 0.25;
    for (double at = std::ceil(axis.low / step) * step; at <= axis.high; at += step) {
        axis.ticks.push_back({at, QString::number(at)});
    }
    return axis;
}

FigureData paths(FigureData figure, const ViewTable& table, double width, const FigureStyle& style) {
    for (FigurePanel& any : figure.panels) {
        auto& panel = std::get<LinesPanel>(any);
        panel.legend.clear();
        for (FigureSeries& series : panel.series) {
            const QString severed =
                std::get<QString>(table.rows.at(series.rows.first).at(columnAt(table, "severed")));
            series.line = lineOf(severed, style);
            series.barWidth = 0; // the paper has curves
            panel.legend.push_back({series.name, series.line});
        }
        const std::size_t layers = panel.series.empty() ? 0 : panel.series.front().rows.count;
        panel.x = {QStringLiteral("layer"),
                   0,
                   std::max(1.0, static_cast<double>(layers) - 1),
                   layerTicks(static_cast<int>(layers)),
                   true,
                   false};
        panel.y = effectAxis(panel.series, table);
        panel.base = 0;
    }
    figure.across = panelsAcross(width, style, kLeastPanel, figure.panels.size());
    return figure;
}

ReplicaPreset preset(const char* id, Kind kind, const char* view, const char* what) {
    return {
        QLatin1String(id),
        kind,
        QLatin1String(view),
        kWindow,
        {},
        QStringLiteral("In the manner of %1, which is a mean over many facts; this is one prompt, with p* "
                       "subtracted and a row for each of its tokens.")
            .arg(QLatin1String(what))};
}

} // namespace

std::vector<ReplicaPreset> traceReplicas() {
    return {
        preset("RO2b", Kind::TraceResidual, "trace", "ROMBA's figure 2b, the effect of restoring h"),
        preset("RO3", Kind::TraceStates, "trace", "ROMBA's figure 3, the effect of restoring other states"),
        preset("RO5", Kind::Paths, "paths", "ROMBA's figure 5, what is left with a path severed")};
}

bool isTraceReplica(ReplicaPreset::Kind kind) {
    return kind == Kind::TraceResidual || kind == Kind::TraceStates || kind == Kind::Paths;
}

FigureData traceReplica(ReplicaPreset::Kind kind, FigureData figure, const ViewTable& table, double width,
                        const FigureStyle& style) {
    return kind == Kind::Paths ? paths(std::move(figure), table, width, style)
                               : maps(std::move(figure), table, kind == Kind::TraceResidual, width, style);
}

} // namespace mambascope::ui
