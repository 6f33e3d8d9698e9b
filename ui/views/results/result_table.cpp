// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/results/result_table.hpp"

#include <cmath>
#include <numeric>

#include <QCoreApplication>

#include "ui/figures/figure_parts.hpp"
#include "ui/views/results/relation_layout.hpp"
#include "ui/views/results/result_styles.hpp"

namespace mambascope::ui {
namespace {

struct ResultTableText {
    Q_DECLARE_TR_FUNCTIONS(ResultTableText)
};

ViewCell number(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

ColumnKind valueKind(SummaryMetric metric) {
    return metric == SummaryMetric::RelativeChange ? ColumnKind::Change
           : metric == SummaryMetric::Accuracy     ? ColumnKind::Probability
                                                   : ColumnKind::Number;
}

/// What a row is beside its numbers.
struct RowKind {
    QString results;
    QString relation;
    QString group;
    QString source;
    ViewCell prompts;
    ViewCell prompt; ///< a data set's row number, of a dot
};

void addRow(ViewTable& table, const RowKind& kind, const CurvePoint& point) {
    const bool hasLayers = point.layers.last >= point.layers.first && !(point.layers == IndexRange{});
    table.rows.push_back({kind.results, kind.relation, kind.group, kind.source,
                          hasLayers ? ViewCell(qint64{point.layers.first}) : ViewCell(),
                          hasLayers ? ViewCell(qint64{point.layers.last}) : ViewCell(), point.x,
                          number(point.mean), number(point.low), number(point.high), kind.prompts,
                          kind.prompt});
}

void addCurve(ViewTable& table, const ResultCurve& curve, const SetNames& names, const QString& relation) {
    const RowKind kind{names.at(curve.set),   relation,  groupTitle(curve.group), sourceTitle(curve.source),
                       qint64{curve.prompts}, ViewCell()};
    for (const CurvePoint& point : curve.points) {
        addRow(table, kind, point);
    }
}

void addStrip(ViewTable& table, const ResultPicture& picture, const DotStrip& strip, const SetNames& names) {
    const ResultSet& set = *picture.sets[strip.set];
    const WindowSummary& window = set.summary().all.windows[strip.key.size];
    const SourceSummary& source = window.sources[strip.key.source];
    for (std::size_t w = 0; w < strip.dots.size(); ++w) {
        for (const ResultDot& dot : strip.dots[w]) {
            const ResultRow& row = set.rows()[dot.row];
            CurvePoint point;
            point.layers = window.ranges[w];
            point.x = dotX(picture, strip, w, dot.row);
            point.mean = dot.value;
            addRow(table,
                   {names.at(strip.set), QString::fromStdString(row.relation), groupTitle(source.group),
                    sourceTitle(source.source), qint64{1}, qint64{row.row}},
                   point);
        }
    }
}

std::size_t dotCount(const DotStrip& strip) {
    return std::accumulate(strip.dots.begin(), strip.dots.end(), std::size_t{0},
                           [](std::size_t sum, const auto& window) { return sum + window.size(); });
}

/// A series for rows that follow each other.
void place(FigureSeries& series, std::size_t first, std::size_t count, SummaryMetric) {
    series.rows = {first, count, 1};
    series.x = {"x", 1};
    series.y = {"value", 1};
    series.low = {"low", 1};
    series.high = {"high", 1};
}

QString seriesName(const ResultCurve& curve, const SetNames& names) {
    return QStringLiteral("%1: %2").arg(names.at(curve.set), curveTitle(curve));
}

FigureData relationFigure(const ResultPicture& picture, const SetNames& names, const FigureStyle& style) {
    FigureData figure;
    std::size_t row = 0;
    for (const RelationCurves& relation : picture.relations) {
        ResultPicture part{picture.sets, picture.choice, relation.curves, {}, {}, {}, {}};
        const Chart chart = resultChart(part, names, ResultForm::Curves, QSize(240, 180), style);
        LinesPanel panel = linesPanel(chart, style);
        panel.title = QString::fromStdString(relation.name);
        for (std::size_t i = 0; i < relation.curves.size(); ++i) {
            const ResultCurve& curve = relation.curves[i];
            FigureSeries& series = panel.series.at(relation.curves.size() - 1 - i);
            series.name = seriesName(curve, names);
            place(series, row, curve.points.size(), picture.choice.metric);
            row += curve.points.size();
        }
        figure.panels.push_back(std::move(panel));
    }
    return figure;
}

} // namespace

ViewTable resultTable(const ResultPicture& picture, const SetNames& names, ResultForm form) {
    ViewTable table;
    const ColumnKind kind = valueKind(picture.choice.metric);
    table.title = metricTitle(picture.choice.metric);
    table.columns = {{"results", ResultTableText::tr("Results"), ColumnKind::Text},
                     {"relation", ResultTableText::tr("Relation"), ColumnKind::Text},
                     {"group", ResultTableText::tr("Heads"), ColumnKind::Text},
                     {"source", ResultTableText::tr("Knocked out"), ColumnKind::Text},
                     {"first_layer", ResultTableText::tr("First layer"), ColumnKind::Integer},
                     {"last_layer", ResultTableText::tr("Last layer"), ColumnKind::Integer},
                     {"x", ResultTableText::tr("Place on the axis"), ColumnKind::Number},
                     {"value", ResultTableText::tr("Value"), kind},
                     {"low", ResultTableText::tr("Lower bound"), kind},
                     {"high", ResultTableText::tr("Upper bound"), kind},
                     {"prompts", ResultTableText::tr("Prompts"), ColumnKind::Integer},
                     {"row", ResultTableText::tr("Row"), ColumnKind::Integer}};
    if (form == ResultForm::Relations) {
        for (const RelationCurves& relation : picture.relations) {
            for (const ResultCurve& curve : relation.curves) {
                addCurve(table, curve, names, QString::fromStdString(relation.name));
            }
        }
        return table;
    }
    for (const std::size_t at : shownCurves(picture, form)) {
        addCurve(table, picture.curves[at], names, {});
    }
    if (form == ResultForm::Dots) {
        for (const DotStrip& strip : picture.strips) {
            addStrip(table, picture, strip, names);
        }
    } else if (picture.difference && picture.choice.isByDepth) {
        const RowKind row{ResultTableText::tr("%1 − %2").arg(names.at(0), names.at(1)),
                          {},
                          {},
                          {},
                          qint64{picture.difference->prompts},
                          ViewCell()};
        for (const CurvePoint& point : picture.difference->points) {
            addRow(table, row, point);
        }
    }
    return table;
}

/// Curves stand in a chart from the lowest to the topmost, which is the first one.
FigureData resultFigure(const ResultPicture& picture, const SetNames& names, ResultForm form, QSizeF size,
                        const FigureStyle& style) {
    if (picture.curves.empty()) {
        return {};
    }
    if (form == ResultForm::Relations) {
        return relationFigure(picture, names, style);
    }
    const std::vector<std::size_t> shown = shownCurves(picture, form);
    LinesPanel panel = linesPanel(resultChart(picture, names, form, size.toSize(), style), style);
    std::size_t row = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const ResultCurve& curve = picture.curves[shown[i]];
        FigureSeries& series = panel.series.at(shown.size() - 1 - i);
        series.name = seriesName(curve, names);
        place(series, row, curve.points.size(), picture.choice.metric);
        row += curve.points.size();
    }
    for (std::size_t i = 0; i < panel.dots.size(); ++i) { // rows as addStrip() writes them
        FigureDots& dots = panel.dots[i];
        dots.name = names.at(picture.strips[i].set);
        dots.rows = {row, dotCount(picture.strips[i]), 1};
        dots.x = {"x", 1};
        dots.y = {"value", 1};
        row += dots.rows.count;
    }
    FigureData figure{{std::move(panel)}, true};
    if (form == ResultForm::Curves && picture.difference && picture.choice.isByDepth) {
        LinesPanel below = linesPanel(differenceChart(picture, names, size.toSize(), style), style);
        below.series.at(0).name = ResultTableText::tr("%1 − %2").arg(names.at(0), names.at(1));
        place(below.series[0], row, picture.difference->points.size(), picture.choice.metric);
        figure.panels.push_back(std::move(below));
    }
    return figure;
}

} // namespace mambascope::ui
