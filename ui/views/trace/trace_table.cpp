// SPDX-License-Identifier: GPL-3.0-or-later
// One model's causal tracing as a table and as panels of a figure.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/figure_parts.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/trace/trace_drawing.hpp"

namespace mambascope::ui {
namespace {

struct TraceTable {
    Q_DECLARE_TR_FUNCTIONS(TraceTable)
};

ViewCell valueOrNone(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

std::vector<ViewColumn> columns() {
    return {{"model", TraceTable::tr("Model"), ColumnKind::Text},
            {"state", TraceTable::tr("State"), ColumnKind::Text},
            {"row", TraceTable::tr("Row"), ColumnKind::Integer},
            {"clean_position", TraceTable::tr("Position in the clean run"), ColumnKind::Integer},
            {"clean_token", TraceTable::tr("Token of the clean run"), ColumnKind::Text},
            {"corrupt_position", TraceTable::tr("Position in the corrupted run"), ColumnKind::Integer},
            {"corrupt_token", TraceTable::tr("Token of the corrupted run"), ColumnKind::Text},
            {"window", TraceTable::tr("Window"), ColumnKind::Integer},
            {"first_layer", TraceTable::tr("First layer"), ColumnKind::Integer},
            {"last_layer", TraceTable::tr("Last layer"), ColumnKind::Integer},
            {"clean_probability", TraceTable::tr("Probability, clean"), ColumnKind::Probability},
            {"corrupt_probability", TraceTable::tr("Probability, corrupted"), ColumnKind::Probability},
            {"probability", TraceTable::tr("Probability, patched"), ColumnKind::Probability},
            {"indirect_effect", TraceTable::tr("Indirect effect"), ColumnKind::Number},
            {"is_exact", TraceTable::tr("Exact"), ColumnKind::Integer},
            {"first_order", TraceTable::tr("Probability, first-order estimate"), ColumnKind::Probability}};
}

void addRows(ViewTable& table, const TraceShown& shown, const QString& model, int state) {
    const TraceSnapshot& runs = shown.runs();
    const TraceMap& map = shown.map(state);
    for (int row = 0; row < shown.rowCount(); ++row) {
        const AlignedPair pair = shown.pair(row);
        for (int column = 0; column < static_cast<int>(map.windows.size()); ++column) {
            const TraceCell cell{state, row, column};
            const IndexRange layers = map.windows[static_cast<std::size_t>(column)];
            const TraceValue value = shown.at(cell);
            table.rows.push_back(
                {model, stateShortName(map.state), qint64{row}, qint64{pair.clean}, shown.label(row).unique,
                 qint64{pair.corrupt},
                 shown.corruptTokens().at(static_cast<std::size_t>(pair.corrupt)).unique, qint64{column},
                 qint64{layers.first}, qint64{layers.last}, runs.cleanProbability, runs.corruptProbability,
                 valueOrNone(value.probability), valueOrNone(shown.effect(cell)),
                 std::isnan(value.probability) ? ViewCell() : ViewCell(qint64{value.isEstimate ? 0 : 1}),
                 valueOrNone(shown.estimate(cell))});
        }
    }
}

} // namespace

ViewTable traceTable(const TraceShown& shown, const QString& model, const QString& title) {
    ViewTable table;
    table.title = title;
    table.columns = columns();
    for (int state = 0; state < shown.stateCount(); ++state) {
        addRows(table, shown, model, state);
    }
    return table;
}

FigureData traceFigure(QSizeF size, const TracePicture& picture) {
    const TraceShown& shown = picture.shown;
    const TraceLayout layout = layoutTrace(picture, size, MatrixSpace::paper());
    FigureData figure;
    std::size_t row = 0;
    for (int state = 0; state < shown.stateCount(); ++state) {
        const int windows = static_cast<int>(shown.map(state).windows.size());
        HeatMapPanel panel;
        panel.title = TraceTable::tr("%1: %2").arg(picture.model, stateTitle(shown, state, false));
        panel.rows = {row, static_cast<std::size_t>(shown.rowCount() * windows)};
        panel.down = "row";
        panel.across = "window";
        panel.value = {"indirect_effect"};
        panel.x = {TraceTable::tr("depth"), -0.5, windows - 0.5, {{0, formatPercent(0)}}, false, false};
        if (windows > 1) {
            panel.x.ticks.push_back({windows - 1.0, percentText(QStringLiteral("100"))});
        }
        panel.y = cellAxis(shown.rowCount(), layout.rows);
        panel.colors =
            figureColors(traceScale(), picture.style,
                         TraceTable::tr("p* %1").arg(formatProbability(shown.runs().corruptProbability)),
                         TraceTable::tr("p %1").arg(formatProbability(shown.runs().cleanProbability)));
        panel.colors.title = layout.meaning;
        row += panel.rows.count;
        figure.panels.push_back(std::move(panel));
    }
    return figure;
}

} // namespace mambascope::ui
