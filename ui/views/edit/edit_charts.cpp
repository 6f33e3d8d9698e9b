// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of an edit: its optimiser's loss, and its scores by layer.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/charts/styled_chart.hpp"
#include "ui/state/weight_edits.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/edit/edit_sheet.hpp"

namespace mambascope::ui {
namespace {

struct EditCharts {
    Q_DECLARE_TR_FUNCTIONS(EditCharts)
};

constexpr double kLine = 1.6;
constexpr double kPadding = 60; // of a plot: its numbers beside it

Chart emptyChart(const FigureStyle& style) {
    Chart chart = styledChart(style);
    chart.legend.isBeside = false;
    return chart;
}

/// Whole numbers from 0 to `last`, as many as there is room for.
std::vector<ChartTick> countTicks(int last, int width, const QFont& font) {
    const double label = QFontMetricsF(font).horizontalAdvance(QString::number(last)) * 2.5;
    int every = 1;
    for (const int step : {1, 2, 5, 10, 20, 50, 100}) {
        every = step;
        if (last / step * label <= width - kPadding) {
            break;
        }
    }
    std::vector<ChartTick> ticks;
    for (int at = 0; at <= last; at += every) {
        ticks.push_back({static_cast<double>(at), QString::number(at)});
    }
    return ticks;
}

/// Rounded steps from 0 to beyond `high`.
ChartAxis valueAxis(double high, int height, const FigureStyle& style) {
    const double line = QFontMetricsF(style.label()).height();
    const int most = std::max(2, static_cast<int>((height - 4 * line) / (1.4 * line)));
    const double raw = std::max(1e-6, high) / most;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = 10 * power;
    for (const double each : {1.0, 2.0, 5.0}) {
        if (each * power >= raw) {
            step = each * power;
            break;
        }
    }
    ChartAxis axis{0, std::ceil(high / step - 1e-9) * step, {}, {}, true};
    axis.high = std::max(axis.high, step);
    for (int i = 0; i * step <= axis.high + step / 2; ++i) {
        axis.ticks.push_back({i * step, formatFixed(i * step, step >= 1 ? 0 : step >= 0.1 ? 1 : 2)});
    }
    return axis;
}

QPen penOf(const QColor& ink, const FigureStyle& style, Qt::PenStyle dashes = Qt::SolidLine) {
    QPen pen(ink, kLine * style.factor(), dashes);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

struct LossLine {
    QString name;
    double EditStep::*value;
    ThemeColor ink;
};

Qt::PenStyle dashesOf(std::size_t site) {
    constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    return kDashes[std::min(site, kDashes.size() - 1)];
}

ThemeColor inkOf(EditScore score) {
    switch (score) {
    case EditScore::Efficacy:
        return ThemeColor::Subject;
    case EditScore::Paraphrase:
        return ThemeColor::Relation;
    case EditScore::Neighbourhood:
        return ThemeColor::Last;
    case EditScore::Harmonic:
        break;
    }
    return ThemeColor::Text;
}

} // namespace

Chart lossChart(const EditSnapshot& edit, QSize size, const FigureStyle& style) {
    const std::array<LossLine, 4> lines{
        {{EditCharts::tr("decay"), &EditStep::decay, ThemeColor::First},
         {EditCharts::tr("KL"), &EditStep::kl, ThemeColor::Relation},
         {EditCharts::tr("−ln p of the new object"), &EditStep::nll, ThemeColor::Subject},
         {EditCharts::tr("loss"), &EditStep::loss, ThemeColor::Text}}};
    Chart chart = emptyChart(style);
    double high = 0;
    for (const LossLine& line : lines) {
        ChartCurve curve;
        curve.pen = penOf(style.ink(line.ink), style);
        for (std::size_t i = 0; i < edit.loss.size(); ++i) {
            const double value = edit.loss[i].*line.value;
            curve.points.emplace_back(static_cast<double>(i), value);
            high = std::isfinite(value) ? std::max(high, value) : high;
        }
        chart.legend.keys.insert(chart.legend.keys.begin(), {line.name, curve.pen, false});
        chart.curves.push_back(std::move(curve));
    }
    const int last = static_cast<int>(edit.loss.size()) - 1;
    chart.x = {0, std::max(1.0, static_cast<double>(last)), countTicks(last, size.width(), chart.font),
               EditCharts::tr("step of the optimiser"), false};
    chart.y = valueAxis(high, size.height(), style);
    return chart;
}

Chart sweepChart(const EditShown& shown, QSize size, const FigureStyle& style) {
    Chart chart = emptyChart(style);
    for (std::size_t site = 0; site < shown.sweeps.size(); ++site) {
        const EditSweep& sweep = shown.sweeps[site];
        for (const EditScore score : kEditScores) {
            ChartCurve curve;
            curve.pen = penOf(style.ink(inkOf(score)), style, dashesOf(site));
            for (std::size_t layer = 0; layer < sweep.layers.size(); ++layer) {
                const double value =
                    sweep.layers[layer] ? scoreOf(sweep.layers[layer]->after, score) : std::nan("");
                curve.points.emplace_back(static_cast<double>(layer), value);
            }
            const QString name = QStringLiteral("%1 %2").arg(siteText(sweep.site), scoreName(score));
            chart.legend.keys.push_back({name, curve.pen, score == kEditScores.front() && site > 0});
            chart.curves.push_back(std::move(curve));
        }
    }
    const int last = shown.layerCount() - 1;
    chart.x = {0, std::max(1.0, static_cast<double>(last)), countTicks(last, size.width(), chart.font),
               EditCharts::tr("layer that is edited"), false};
    chart.y = {0, 1, {}, {}, true};
    for (const double at : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        chart.y.ticks.push_back({at, formatFixed(100 * at, 0)});
    }
    chart.y.title = EditCharts::tr("score, %");
    return chart;
}

} // namespace mambascope::ui
