// SPDX-License-Identifier: GPL-3.0-or-later
// Linear relations as a table and as panels of a figure.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/figure_parts.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/lre/lre_sheet.hpp"

namespace mambascope::ui {
namespace {

struct LreTable {
    Q_DECLARE_TR_FUNCTIONS(LreTable)
};

ViewCell valueOrNone(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

/// Rows of one layer: one for each measure.
std::size_t measuresOf(const LreShown& shown) {
    return shown.hasCausality() ? 2 : 1;
}

void addShare(ViewTable& table, const LreShown& shown, int at, LreMeasure measure, LreShare share) {
    const LreResult& result = shown.result(at);
    const bool usesRank = measure == LreMeasure::Causality;
    table.rows.push_back({shown.model, measureTitle(measure), qint64{result.layer}, result.beta,
                          usesRank ? ViewCell(qint64{shown.rank()}) : ViewCell(), valueOrNone(share.value()),
                          qint64{share.right}, qint64{share.of}, shown.lre->random, ViewCell(), ViewCell()});
}

void addRows(ViewTable& table, const LreShown& shown) {
    for (int at = 0; at < shown.count(); ++at) {
        addShare(table, shown, at, LreMeasure::Faithfulness, shown.faithfulness(at));
        if (shown.hasCausality()) {
            addShare(table, shown, at, LreMeasure::Causality, shown.causality(at));
        }
    }
    const std::vector<double> values = singularValues(shown);
    const qint64 layer = shown.result(shown.chosen()).layer;
    for (std::size_t i = 0; i < values.size(); ++i) {
        table.rows.push_back({shown.model, LreTable::tr("singular value"), layer, ViewCell(), ViewCell(),
                              ViewCell(), ViewCell(), ViewCell(), ViewCell(), static_cast<qint64>(i) + 1,
                              values[i]});
    }
}

FigureSeries seriesOf(LreMeasure measure, const FigureSeries& drawn, TableRows rows) {
    FigureSeries series = drawn;
    series.name = measureTitle(measure);
    series.rows = rows;
    series.x = {"layer", 1};
    series.y = {measure == LreMeasure::Chance ? "chance" : "share", 1};
    return series;
}

/// `first`: of the model's rows.
LinesPanel sweepPanel(const LreShown& shown, std::size_t first, QSizeF size, const FigureStyle& style) {
    LinesPanel panel = linesPanel(sweepChart(shown, size.toSize(), style), style);
    panel.title = LreTable::tr("%1: by layer").arg(shown.model);
    const auto layers = static_cast<std::size_t>(shown.count());
    const std::size_t step = measuresOf(shown);
    std::vector<LreMeasure> measures{LreMeasure::Chance};
    if (shown.hasCausality()) {
        measures.push_back(LreMeasure::Causality);
    }
    measures.push_back(LreMeasure::Faithfulness);
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const std::size_t offset = measures[i] == LreMeasure::Causality ? 1 : 0;
        panel.series.at(i) = seriesOf(measures[i], panel.series.at(i), {first + offset, layers, step});
        panel.legend.push_back({panel.series[i].name, panel.series[i].line});
        if (i < panel.dots.size()) { // one layer alone
            panel.dots[i].name = panel.series[i].name;
            panel.dots[i].rows = panel.series[i].rows;
            panel.dots[i].x = panel.series[i].x;
            panel.dots[i].y = panel.series[i].y;
        }
    }
    return panel;
}

BarsPanel::Bars barsOf(const QString& name, const char* column, const QColor& color, double thickness,
                       double offset) {
    BarsPanel::Bars bars;
    bars.name = name;
    bars.value.name = column;
    bars.value.factor = 100;
    bars.color = color.rgb();
    bars.thickness = thickness;
    bars.offset = offset;
    return bars;
}

BarsPanel barsPanel(const LreShown& shown, std::size_t first, const FigureStyle& style) {
    BarsPanel panel;
    panel.title = LreTable::tr("%1: shares").arg(shown.model);
    panel.rows = {first + static_cast<std::size_t>(shown.chosen()) * measuresOf(shown), measuresOf(shown), 1};
    panel.label = "measure";
    panel.headline = relationLayerWords(shown.result(shown.chosen()).layer);
    panel.x = {{},   0,
               100,  {{0, QStringLiteral("0")}, {50, QStringLiteral("50")}, {100, QStringLiteral("100")}},
               true, false};
    panel.bars.push_back(barsOf(LreTable::tr("share"), "share", style.ink(ThemeColor::First), 0.6, 0));
    panel.bars.push_back(
        barsOf(measureTitle(LreMeasure::Chance), "chance", style.ink(ThemeColor::TextMuted), 0.15, 0.4));
    panel.notes.push_back(shareWords(shown.faithfulness(shown.chosen())));
    if (shown.hasCausality()) {
        panel.notes.push_back(shareWords(shown.causality(shown.chosen())));
    }
    return panel;
}

LinesPanel valuesPanel(const LreShown& shown, std::size_t first, const FigureStyle& style) {
    LinesPanel panel = linesPanel(singularChart(shown, style), style);
    panel.title = LreTable::tr("%1: singular values").arg(shown.model);
    FigureSeries series;
    series.name = LreTable::tr("singular values");
    series.rows = {first, singularValues(shown).size(), 1};
    series.x = {"index", 1};
    series.y = {"singular_value", 1};
    series.line = {style.ink(ThemeColor::CleanBar).rgb(), {}, 1};
    panel.series = {std::move(series)};
    return panel;
}

} // namespace

ViewTable LreSheet::table() const {
    ViewTable table;
    table.title = title;
    table.columns = {{"model", LreTable::tr("Model"), ColumnKind::Text},
                     {"measure", LreTable::tr("Measure"), ColumnKind::Text},
                     {"layer", LreTable::tr("Layer"), ColumnKind::Integer},
                     {"beta", LreTable::tr("Beta"), ColumnKind::Number},
                     {"rank", LreTable::tr("Rank"), ColumnKind::Integer},
                     {"share", LreTable::tr("Share"), ColumnKind::Number},
                     {"right", LreTable::tr("Right"), ColumnKind::Integer},
                     {"of", LreTable::tr("Of"), ColumnKind::Integer},
                     {"chance", LreTable::tr("By chance"), ColumnKind::Number},
                     {"index", LreTable::tr("Index"), ColumnKind::Integer},
                     {"singular_value", LreTable::tr("Singular value"), ColumnKind::Number}};
    for (const LreShown& shown : models) {
        addRows(table, shown);
    }
    return table;
}

FigureData LreSheet::figure(QSizeF size, const FigureStyle& style) const {
    FigureData figure;
    std::size_t first = 0;
    const std::vector<LrePlace> places = arrange(size, style);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const LreShown& shown = models[i];
        figure.panels.emplace_back(barsPanel(shown, first, style));
        figure.panels.emplace_back(sweepPanel(shown, first, places[i].sweep.size(), style));
        first += static_cast<std::size_t>(shown.count()) * measuresOf(shown);
        if (const std::size_t values = singularValues(shown).size(); values > 0) {
            figure.panels.emplace_back(valuesPanel(shown, first, style));
            first += values;
        }
    }
    figure.across = 1;
    return figure;
}

} // namespace mambascope::ui
