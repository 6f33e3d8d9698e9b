// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <cmath>

#include "ui/views/map/map_drawing.hpp"

namespace mambascope::ui {
namespace {

struct MapTable {
    Q_DECLARE_TR_FUNCTIONS(MapTable)
};

ViewCell valueOrNone(double value) {
    return std::isfinite(value) ? ViewCell(value) : ViewCell();
}

} // namespace

ViewTable mapTable(const MapSnapshot& map, const std::vector<TokenLabel>& tokens, const QString& title) {
    ViewTable table;
    table.title = title;
    table.columns = {{"query", MapTable::tr("Query position"), ColumnKind::Integer},
                     {"query_token", MapTable::tr("Query token"), ColumnKind::Text},
                     {"source", MapTable::tr("Source position"), ColumnKind::Integer},
                     {"source_token", MapTable::tr("Source token"), ColumnKind::Text},
                     {"first_layer", MapTable::tr("First layer"), ColumnKind::Integer},
                     {"last_layer", MapTable::tr("Last layer"), ColumnKind::Integer},
                     {"clean_probability", MapTable::tr("Probability before"), ColumnKind::Probability},
                     {"probability", MapTable::tr("Probability after"), ColumnKind::Probability},
                     {"relative_change", MapTable::tr("Change"), ColumnKind::Change},
                     {"change", MapTable::tr("Change of probability"), ColumnKind::Number},
                     {"window", MapTable::tr("Window"), ColumnKind::Integer}};
    const auto label = [&](int token) {
        return token >= 0 && token < static_cast<int>(tokens.size())
                   ? tokens[static_cast<std::size_t>(token)].unique
                   : QString();
    };
    const double base = map.baseProbability;
    table.rows.reserve(tokens.size() * map.windows.size());
    for (int source = 0; source <= map.query && source < static_cast<int>(tokens.size()); ++source) {
        for (int window = 0; window < static_cast<int>(map.windows.size()); ++window) {
            const double change = mapChange(map, source, window);
            const IndexRange layers = map.windows[static_cast<std::size_t>(window)];
            table.rows.push_back({qint64{map.query}, label(map.query), qint64{source}, label(source),
                                  qint64{layers.first}, qint64{layers.last}, base, valueOrNone(base + change),
                                  valueOrNone(change / base), valueOrNone(change), qint64{window}});
        }
    }
    return table;
}

} // namespace mambascope::ui
