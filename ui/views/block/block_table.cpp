// SPDX-License-Identifier: GPL-3.0-or-later
// Blocked token sets as a table and as panels of a figure.
#include <QCoreApplication>
#include <cmath>

#include "ui/figures/figure_parts.hpp"
#include "ui/style/roles.hpp"
#include "ui/views/block/block_sheet.hpp"

namespace mambascope::ui {
namespace {

struct BlockTable {
    Q_DECLARE_TR_FUNCTIONS(BlockTable)
};

ViewCell valueOrNone(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

} // namespace

ViewTable BlockSheet::table() const {
    ViewTable table;
    table.title = title;
    table.columns = {{"model", BlockTable::tr("Model"), ColumnKind::Text},
                     {"how", BlockTable::tr("Blocked how"), ColumnKind::Text},
                     {"blocked", BlockTable::tr("Blocked"), ColumnKind::Text},
                     {"window", BlockTable::tr("Window"), ColumnKind::Integer},
                     {"first_layer", BlockTable::tr("First layer"), ColumnKind::Integer},
                     {"last_layer", BlockTable::tr("Last layer"), ColumnKind::Integer},
                     {"clean_probability", BlockTable::tr("Probability before"), ColumnKind::Probability},
                     {"probability", BlockTable::tr("Probability"), ColumnKind::Probability},
                     {"relative_change", BlockTable::tr("Change"), ColumnKind::Change}};
    for (const BlockShown& shown : models) {
        for (int source = 0; source < shown.sourceCount(); ++source) {
            for (int window = 0; window < shown.windowCount(); ++window) {
                const IndexRange layers = shown.window(window);
                table.rows.push_back({shown.model, blockWords(shown.how), roleTitle(shown.source(source)),
                                      qint64{window}, qint64{layers.first}, qint64{layers.last},
                                      shown.block->baseProbability,
                                      valueOrNone(shown.probability(source, window)),
                                      valueOrNone(shown.change(source, window) / 100)});
            }
        }
    }
    return table;
}

FigureData BlockSheet::figure(QSizeF size, const FigureStyle& style) const {
    FigureData figure;
    std::size_t first = 0;
    const std::vector<BlockPlace> places = arrange(size, style);
    for (std::size_t i = 0; i < models.size(); ++i) {
        const BlockShown& shown = models[i];
        LinesPanel panel =
            linesPanel(chart(static_cast<int>(i), places[i].chart.size().toSize(), style), style);
        panel.title = shown.model;
        const auto windows = static_cast<std::size_t>(shown.windowCount());
        const int sources = shown.sourceCount();
        for (int source = 0; source < sources; ++source) {
            FigureSeries& series = panel.series.at(static_cast<std::size_t>(sources - 1 - source));
            series.name = roleTitle(shown.source(source));
            series.rows = {first + static_cast<std::size_t>(source) * windows, windows, 1};
            series.x = {"window", 1};
            series.y = {"relative_change", 100};
            panel.legend.push_back({series.name, series.line});
        }
        first += static_cast<std::size_t>(sources) * windows;
        figure.panels.emplace_back(std::move(panel));
    }
    figure.across = places.size() > 1 && places[1].chart.top() > places[0].chart.top() ? 1 : 0;
    return figure;
}

} // namespace mambascope::ui
