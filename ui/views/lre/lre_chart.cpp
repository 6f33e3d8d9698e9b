// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/lre_chart.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/charts/layer_ticks.hpp"
#include "ui/charts/styled_chart.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

struct LreChart {
    Q_DECLARE_TR_FUNCTIONS(LreChart)
};

constexpr double kLine = 1.8;
constexpr double kBar = 0.7; // of the room of a singular value
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

ChartCurve curveOf(const LreShown& shown, LreMeasure measure, const FigureStyle& style) {
    ChartCurve curve{{}, measurePen(measure, style)};
    for (int at = 0; at < shown.count(); ++at) {
        const double share = measure == LreMeasure::Faithfulness ? shown.faithfulness(at).value()
                             : measure == LreMeasure::Causality  ? shown.causality(at).value()
                                                                 : shown.lre->random;
        curve.points.emplace_back(shown.result(at).layer, share);
    }
    return curve;
}

} // namespace

QPen measurePen(LreMeasure measure, const FigureStyle& style) {
    const double width = kLine * std::max(1.0, style.factor() * 0.9);
    switch (measure) {
    case LreMeasure::Faithfulness: {
        QPen pen(style.ink(ThemeColor::First), width);
        pen.setCapStyle(Qt::FlatCap);
        return pen;
    }
    case LreMeasure::Causality: {
        QPen pen(style.ink(ThemeColor::Last), width);
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({4, 2});
        return pen;
    }
    case LreMeasure::Chance:
        break;
    }
    QPen pen(style.ink(ThemeColor::TextMuted), 0.7 * width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({1, 2});
    return pen;
}

QString measureTitle(LreMeasure measure) {
    switch (measure) {
    case LreMeasure::Faithfulness:
        return LreChart::tr("faithfulness");
    case LreMeasure::Causality:
        return LreChart::tr("causality");
    case LreMeasure::Chance:
        break;
    }
    return LreChart::tr("by chance");
}

std::vector<double> singularValues(const LreShown& shown) {
    if (shown.isEmpty()) {
        return {};
    }
    const auto& jacobian = shown.result(shown.chosen()).jacobian;
    return jacobian ? jacobian->singularValues : std::vector<double>();
}

Chart sweepChart(const LreShown& shown, QSize size, const FigureStyle& style) {
    Chart chart = styledChart(style);
    // A curve that still fills has its final axis from the beginning.
    const IndexRange layers = shown.partial || shown.count() > 1
                                  ? IndexRange{kEmbeddingLayer, std::max(0, shown.lre->model.layers - 2)}
                                  : IndexRange{shown.result(0).layer, shown.result(0).layer};
    chart.x = {layers.first - 0.5, layers.last + 0.5,
               layerTicks(layers, std::max(1, size.width() - 60), chart.font),
               LreChart::tr("layer of the subject's state"), false};
    chart.y = {0, 1, {}, style.isPaper() ? LreChart::tr("share of facts") : QString(), true};
    const double plot = size.height() - 3 * QFontMetricsF(chart.font).height();
    const double step = 5 * QFontMetricsF(chart.font).height() > plot ? 0.5 : 0.25;
    for (double value = 0; value <= 1; value += step) {
        chart.y.ticks.push_back({value, percentText(formatFixed(100 * value, 0))});
    }
    chart.curves.push_back(curveOf(shown, LreMeasure::Chance, style));
    if (shown.hasCausality()) {
        chart.curves.push_back(curveOf(shown, LreMeasure::Causality, style));
    }
    chart.curves.push_back(curveOf(shown, LreMeasure::Faithfulness, style));
    for (const ChartCurve& curve : chart.curves) { // one layer alone is a dot
        if (curve.points.size() == 1) {
            chart.dots.push_back({curve.points, curve.pen.color(), 5});
        }
    }
    return chart;
}

Chart singularChart(const LreShown& shown, const FigureStyle& style) {
    Chart chart = styledChart(style);
    const std::vector<double> values = singularValues(shown);
    const double high = values.empty() ? 1 : std::max(1e-12, values.front());
    const auto count = std::max<double>(1, static_cast<double>(values.size()));
    chart.x = {0.5, count + 0.5, {}, LreChart::tr("singular values of J"), false};
    for (std::size_t i = 0; i < values.size(); ++i) {
        chart.x.ticks.push_back({static_cast<double>(i) + 1, QString::number(i + 1)});
    }
    chart.y = {0, 1.05 * high, {}, {}, true};
    for (const double value : {0.0, high}) {
        chart.y.ticks.push_back({value, formatValue(value)});
    }
    ChartBand band;
    band.fill = style.ink(ThemeColor::CleanBar);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double left = static_cast<double>(i) + 1 - kBar / 2;
        for (const double x : {left, left + kBar}) {
            band.x.push_back(x);
            band.low.push_back(0);
            band.high.push_back(values[i]);
        }
        band.x.push_back(left + kBar);
        band.low.push_back(kNothing);
        band.high.push_back(kNothing);
    }
    chart.bands.push_back(std::move(band));
    return chart;
}

std::vector<ChartKey> lreKeys(const std::vector<LreShown>& models, const FigureStyle& style) {
    std::vector<ChartKey> keys{
        {measureTitle(LreMeasure::Faithfulness), measurePen(LreMeasure::Faithfulness, style), false}};
    if (std::any_of(models.begin(), models.end(),
                    [](const LreShown& shown) { return shown.hasCausality(); })) {
        keys.push_back(
            {measureTitle(LreMeasure::Causality), measurePen(LreMeasure::Causality, style), false});
    }
    keys.push_back({measureTitle(LreMeasure::Chance), measurePen(LreMeasure::Chance, style), false});
    return keys;
}

} // namespace mambascope::ui
