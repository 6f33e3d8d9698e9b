// SPDX-License-Identifier: GPL-3.0-or-later
// Path effects as a table and as panels of a figure.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/figure_parts.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/views/paths/paths_sheet.hpp"

namespace mambascope::ui {
namespace {

struct PathsTable {
    Q_DECLARE_TR_FUNCTIONS(PathsTable)
};

ViewCell valueOrNone(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

void addRows(ViewTable& table, const PathsShown& shown, int position, int curve) {
    const PathCurve& own = shown.position(position).curves[static_cast<std::size_t>(curve)];
    for (int layer = 0; layer < shown.layerCount(); ++layer) {
        const PathPlace place{position, layer};
        const double effect = shown.effect(place, curve);
        table.rows.push_back({shown.model, shown.tokenWords(position),
                              own.severed ? stateShortName(*own.severed) : QString(), qint64{layer},
                              shown.paths->cleanProbability, shown.paths->corruptProbability,
                              valueOrNone(shown.probability(place, curve)), valueOrNone(effect),
                              valueOrNone(shown.effect(place, 0) - effect)});
    }
}

} // namespace

ViewTable PathsSheet::table() const {
    ViewTable table;
    table.title = title;
    table.columns = {
        {"model", PathsTable::tr("Model"), ColumnKind::Text},
        {"token", PathsTable::tr("Token"), ColumnKind::Text},
        {"severed", PathsTable::tr("Severed"), ColumnKind::Text},
        {"layer", PathsTable::tr("Layer"), ColumnKind::Integer},
        {"clean_probability", PathsTable::tr("Probability, clean"), ColumnKind::Probability},
        {"corrupt_probability", PathsTable::tr("Probability, corrupted"), ColumnKind::Probability},
        {"probability", PathsTable::tr("Probability, patched"), ColumnKind::Probability},
        {"indirect_effect", PathsTable::tr("Indirect effect"), ColumnKind::Number},
        {"through", PathsTable::tr("Went through it"), ColumnKind::Number}};
    for (const PathsShown& shown : models) {
        for (int position = 0; position < shown.positionCount(); ++position) {
            for (int curve = 0; curve < shown.curveCount(position); ++curve) {
                addRows(table, shown, position, curve);
            }
        }
    }
    return table;
}

FigureData PathsSheet::figure(QSizeF size, const FigureStyle& style) const {
    FigureData figure;
    std::size_t row = 0;
    const EffectRange range = effectRange(models);
    for (const PathPanelPlace& place : arrange(size, style)) {
        const PathsShown& shown = models[static_cast<std::size_t>(place.model)];
        LinesPanel panel = linesPanel(
            pathChart(shown, place.position, range, place.isLowest, place.chart.size().toSize(), style),
            style);
        panel.title = QStringLiteral("%1: %2").arg(shown.model, shown.tokenWords(place.position));
        for (int curve = 0; curve < shown.curveCount(place.position); ++curve) {
            FigureSeries series;
            series.name = curveTitle(shown.position(place.position).curves[static_cast<std::size_t>(curve)]);
            series.rows = {row, static_cast<std::size_t>(shown.layerCount()), 1};
            series.x = {"layer", 1};
            series.y = {"indirect_effect", 1};
            series.line = {curveColor(style, curve).rgb(), {}, 1};
            panel.legend.push_back({series.name, series.line});
            const PathBar bar = pathBar(shown, place.position, curve);
            series.barWidth = bar.width;
            series.barShift = bar.from + bar.width / 2;
            row += series.rows.count;
            panel.series.push_back(std::move(series));
        }
        figure.panels.push_back(std::move(panel));
    }
    figure.across = 1;
    return figure;
}

} // namespace mambascope::ui
