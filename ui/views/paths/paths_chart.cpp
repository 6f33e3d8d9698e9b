// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_chart.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "ui/charts/layer_ticks.hpp"
#include "ui/charts/styled_chart.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct PathChartText {
    Q_DECLARE_TR_FUNCTIONS(PathChart)
};

constexpr double kGroup = 0.86; // of a layer's width, the wide bar
constexpr double kSwatch = 7;   // thickness of a key's sample
constexpr double kStep = 0.25;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// Bars from 0 to each value, of one width, as a band with gaps between them.
ChartBand bars(const PathsShown& shown, int position, int curve, double from, double width,
               const QColor& fill) {
    ChartBand band;
    band.fill = fill;
    for (int layer = 0; layer < shown.layerCount(); ++layer) {
        const double value = shown.effect({position, layer}, curve);
        const double left = layer + from;
        for (const double x : {left, left + width}) {
            band.x.push_back(x);
            band.low.push_back(0);
            band.high.push_back(value);
        }
        band.x.push_back(left + width);
        band.low.push_back(kNothing);
        band.high.push_back(kNothing);
    }
    return band;
}

} // namespace

EffectRange effectRange(const std::vector<PathsShown>& models) {
    EffectRange range;
    for (const PathsShown& shown : models) {
        for (int position = 0; position < shown.positionCount(); ++position) {
            for (int curve = 0; curve < shown.curveCount(position); ++curve) {
                for (int layer = 0; layer < shown.layerCount(); ++layer) {
                    const double value = shown.effect({position, layer}, curve);
                    if (std::isfinite(value)) {
                        range.low = std::min(range.low, std::floor(value / kStep + 1e-3) * kStep);
                        range.high = std::max(range.high, std::ceil(value / kStep - 1e-3) * kStep);
                    }
                }
            }
        }
    }
    return {std::max(-1.0, range.low), std::min(2.0, range.high)};
}

QColor curveColor(const FigureStyle& style, int curve) {
    constexpr std::array kInks{ThemeColor::CleanBar, ThemeColor::Subject, ThemeColor::Relation,
                               ThemeColor::Last, ThemeColor::First};
    constexpr std::array kGreys{0xd2, 0x14, 0x96, 0x50, 0x70}; // neighbours differ the most
    if (style.greySafe) {
        const int grey = kGreys[std::min(static_cast<std::size_t>(curve), kGreys.size() - 1)];
        return {grey, grey, grey};
    }
    return style.ink(kInks[std::min(static_cast<std::size_t>(curve), kInks.size() - 1)]);
}

Chart pathChart(const PathsShown& shown, int position, EffectRange range, bool hasTitle, QSize size,
                const FigureStyle& style) {
    Chart chart = styledChart(style);
    chart.x = {-0.5, shown.layerCount() - 0.5,
               layerTicks({0, shown.layerCount() - 1}, std::max(1, size.width() - 60), chart.font),
               hasTitle ? PathChartText::tr("layer whose h is restored") : QString(), false};
    chart.y = {range.low, range.high, {}, {}, true};
    const double line = QFontMetricsF(chart.font).height();
    const double plot = size.height() - (hasTitle ? 3 : 2) * line;
    if (style.isPaper()) { // on screen the view's title tells
        const QString whole = PathChartText::tr("share of p \u2212 p*");
        const bool fits = QFontMetricsF(chart.font).horizontalAdvance(whole) < plot;
        chart.y.title = fits ? whole : PathChartText::tr("effect");
    }
    double step = kStep;
    while ((range.high - range.low) / step * 1.15 * line > plot && step < range.high - range.low) {
        step *= 2;
    }
    for (double value = std::ceil(range.low / step) * step; value <= range.high + 1e-9; value += step) {
        chart.y.ticks.push_back({value, percentText(formatFixed(100 * value, 0))});
    }
    for (int curve = 0; curve < shown.curveCount(position); ++curve) {
        const PathBar bar = pathBar(shown, position, curve);
        chart.bands.push_back(bars(shown, position, curve, bar.from, bar.width, curveColor(style, curve)));
    }
    return chart;
}

PathBar pathBar(const PathsShown& shown, int position, int curve) {
    if (curve == 0) {
        return {-kGroup / 2, kGroup};
    }
    const int severed = std::max(1, shown.curveCount(position) - 1);
    const double each = kGroup / (severed + 0.5);
    return {-kGroup / 2 + each * (0.25 + curve - 1), 0.9 * each};
}

std::vector<ChartKey> pathKeys(const std::vector<PathsShown>& models, const FigureStyle& style) {
    std::vector<QStringList> states;
    for (const PathsShown& shown : models) {
        for (int curve = 1; shown.positionCount() > 0 && curve < shown.curveCount(0); ++curve) {
            states.resize(std::max(states.size(), static_cast<std::size_t>(curve)));
            const auto& severed = shown.position(0).curves[static_cast<std::size_t>(curve)].severed;
            QStringList& names = states[static_cast<std::size_t>(curve) - 1];
            if (severed && !names.contains(stateShortName(*severed))) {
                names.append(stateShortName(*severed));
            }
        }
    }
    std::vector<ChartKey> keys;
    const auto add = [&](const QString& text, int curve) {
        QPen pen(curveColor(style, curve), kSwatch * style.factor());
        pen.setCapStyle(Qt::FlatCap);
        keys.push_back({text, pen, false});
    };
    add(PathChartText::tr("recovery; above a bar: what went through its state"), 0);
    for (std::size_t i = 0; i < states.size(); ++i) {
        add(PathChartText::tr("%1 severed").arg(states[i].join(QStringLiteral(" | "))),
            static_cast<int>(i) + 1);
    }
    return keys;
}

} // namespace mambascope::ui
