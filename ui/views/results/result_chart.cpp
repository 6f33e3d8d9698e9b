// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/result_chart.hpp"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>

#include "ui/charts/styled_chart.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/results/result_styles.hpp"
#include "ui/views/results/value_axis.hpp"

namespace mambascope::ui {
namespace {

struct ResultChartText {
    Q_DECLARE_TR_FUNCTIONS(ResultChartText)
};

constexpr int kLegendFrom = 560; // logical pixels of width, times the text factor, for a legend beside
constexpr int kBandAlpha = 38;
constexpr int kDotAlpha = 110;
constexpr double kDotSize = 3;
constexpr double kStripWidth = 0.7; // of the space between two windows

void addCurve(Chart& chart, const ResultCurve& curve, const QPen& pen) {
    ChartBand band;
    band.fill = pen.color();
    band.fill.setAlpha(kBandAlpha);
    ChartCurve line{{}, pen};
    for (const CurvePoint& point : curve.points) {
        line.points.emplace_back(point.x, point.mean);
        band.x.push_back(point.x);
        band.low.push_back(point.low);
        band.high.push_back(point.high);
    }
    chart.bands.push_back(std::move(band));
    chart.curves.push_back(std::move(line));
}

/// What is cut, each once; then which line is which set's.
std::vector<ChartKey> keys(const ResultPicture& picture, const std::vector<std::size_t>& shown,
                           const SetNames& names, const FigureStyle& style) {
    std::vector<ChartKey> keys;
    for (const std::size_t at : shown) {
        ResultCurve curve = picture.curves[at];
        const QString title = curveTitle(curve);
        const bool isKnown =
            std::any_of(keys.begin(), keys.end(), [&](const ChartKey& key) { return key.text == title; });
        if (!isKnown) {
            curve.set = 0;
            keys.push_back({title, curvePen(curve, style), false});
        }
    }
    for (std::size_t set = 0; names.size() > 1 && set < picture.sets.size(); ++set) {
        ResultCurve plain;
        plain.set = set;
        QPen pen = curvePen(plain, style);
        pen.setColor(style.ink(ThemeColor::TextMuted));
        pen.setStyle(Qt::SolidLine);
        keys.push_back({names[set], pen, set == 0});
    }
    return keys;
}

void addDots(Chart& chart, const ResultPicture& picture, ValueRange& range, const FigureStyle& style) {
    for (const DotStrip& strip : picture.strips) {
        const SourceSummary& source =
            picture.sets[strip.set]->summary().all.windows[strip.key.size].sources[strip.key.source];
        const QPen pen = curvePen({strip.set, source.group, source.source, 0, {}}, style);
        ChartDots dots;
        dots.fill = strip.set == 0 ? pen.color() : style.ink(ThemeColor::TextMuted);
        dots.fill.setAlpha(kDotAlpha);
        dots.size = kDotSize * std::max(1.0, style.factor() * 0.9);
        for (std::size_t window = 0; window < strip.dots.size(); ++window) {
            for (const ResultDot& dot : strip.dots[window]) {
                dots.points.emplace_back(dotX(picture, strip, window, dot.row), dot.value);
                range.add(dot.value);
            }
        }
        chart.dots.push_back(std::move(dots));
    }
}

/// Neighbouring numbers have nothing in common (the end of MurmurHash3).
std::uint64_t mixed(std::uint64_t number) {
    number = (number ^ (number >> 33U)) * 0xff51afd7ed558ccdU;
    number = (number ^ (number >> 33U)) * 0xc4ceb9fe1a85ec53U;
    return number ^ (number >> 33U);
}

int ticksIn(double length, double each) {
    return std::max(1, static_cast<int>(length / std::max(1.0, each)));
}

} // namespace

std::vector<std::size_t> shownCurves(const ResultPicture& picture, ResultForm form) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < picture.curves.size(); ++i) {
        const ResultCurve& curve = picture.curves[i];
        const ResultSet& set = *picture.sets[curve.set];
        const std::optional<CurveKey> key = chosenCurve(set, picture.choice);
        const bool isChosen = key && set.find(key->size, curve.group, curve.source) == key;
        if (form != ResultForm::Dots || isChosen) {
            shown.push_back(i);
        }
    }
    return shown;
}

double dotX(const ResultPicture& picture, const DotStrip& strip, std::size_t window, std::size_t row) {
    const std::vector<IndexRange>& ranges =
        picture.sets[strip.set]->summary().all.windows[strip.key.size].ranges;
    const double count = static_cast<double>(ranges.size());
    const double space = picture.choice.isByDepth ? (count > 1 ? 100 / (count - 1) : 100) : 1;
    const double x = picture.choice.isByDepth
                         ? (count > 1 ? 100 * static_cast<double>(window) / (count - 1) : 0)
                         : ranges[window].first;
    const auto number = static_cast<std::uint64_t>(picture.sets[strip.set]->rows()[row].row);
    const double share = static_cast<double>(mixed(number) % 1000U) / 999.0 - 0.5;
    const auto sets = static_cast<double>(picture.sets.size());
    const double middle = (static_cast<double>(strip.set) - (sets - 1) / 2) / sets; // sets stand side by side
    return x + kStripWidth * space * (middle + share / sets * 0.9);
}

Chart resultChart(const ResultPicture& picture, const SetNames& names, ResultForm form, QSize size,
                  const FigureStyle& style) {
    Chart chart = styledChart(style);
    const QFontMetricsF metrics(chart.font);
    const std::vector<std::size_t> shown = shownCurves(picture, form);
    ValueRange values;
    ValueRange layers;
    for (auto at = shown.rbegin(); at != shown.rend(); ++at) { // the first one lies on top
        const ResultCurve& curve = picture.curves[*at];
        addCurve(chart, curve, curvePen(curve, style));
        for (const CurvePoint& point : curve.points) {
            values.add(point.mean);
            values.add(std::isfinite(point.low) ? std::max(point.low, -1.5) : point.low);
            values.add(point.high);
            layers.add(point.x);
        }
    }
    if (form == ResultForm::Dots) {
        addDots(chart, picture, values, style);
        layers.add(layers.low - 0.5);
        layers.add(layers.high + 0.5);
    }
    const double plot = std::max(1.0, size.height() - 4 * metrics.height());
    chart.y = valueAxis(values, picture.choice.metric, std::min(6, ticksIn(plot, 1.8 * metrics.height())));
    if (style.isPaper()) {
        chart.y.title = metricTitle(picture.choice.metric);
    }
    chart.x = windowAxis(layers, picture.choice.isByDepth,
                         ticksIn(size.width() * 0.6, 4 * metrics.horizontalAdvance(QStringLiteral("100"))));
    if (form == ResultForm::Dots && picture.choice.isByDepth) {
        chart.x.low -= 4;
        chart.x.high += 4;
    }
    chart.baseY = picture.choice.metric == SummaryMetric::Accuracy ? 1 : 0;
    // Above where a second chart stands below: both have the same width then.
    const bool hasBelow = form == ResultForm::Curves && picture.difference && picture.choice.isByDepth;
    chart.legend = {keys(picture, shown, names, style),
                    !hasBelow && size.width() >= kLegendFrom * style.factor()};
    return chart;
}

Chart differenceChart(const ResultPicture& picture, const SetNames& names, QSize size,
                      const FigureStyle& style) {
    Chart chart = styledChart(style);
    const QFontMetricsF metrics(chart.font);
    ResultCurve curve;
    curve.points = picture.difference->points;
    ValueRange values;
    for (const CurvePoint& point : curve.points) {
        values.add(point.mean);
        values.add(point.low);
        values.add(point.high);
    }
    QPen pen(style.ink(ThemeColor::Text), 1.6 * std::max(1.0, style.factor() * 0.9));
    pen.setJoinStyle(Qt::RoundJoin);
    addCurve(chart, curve, pen);
    // The difference of two shares is a difference, not a share.
    chart.y = valueAxis(values,
                        picture.choice.metric == SummaryMetric::Accuracy ? SummaryMetric::RelativeChange
                                                                         : picture.choice.metric,
                        std::min(4, ticksIn(size.height() - 3 * metrics.height(), 1.8 * metrics.height())));
    chart.x = windowAxis({}, true,
                         ticksIn(size.width() * 0.6, 4 * metrics.horizontalAdvance(QStringLiteral("100"))));
    chart.legend = {
        {{ResultChartText::tr("%1 − %2, same prompts").arg(names.at(0), names.at(1)), pen, false}}, false};
    return chart;
}

} // namespace mambascope::ui
