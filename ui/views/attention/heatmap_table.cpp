// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/heatmap_table.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace mambascope::ui {
namespace {

struct HeatmapTable {
    Q_DECLARE_TR_FUNCTIONS(HeatmapTable)
};

} // namespace

ViewTable heatmapTable(const HeatmapData& data, const std::vector<Cell>& knocked) {
    ViewTable table;
    table.title = HeatmapTable::tr("Layer %1: %2").arg(data.layer).arg(data.viewName);
    table.columns = {{"layer", HeatmapTable::tr("Layer"), ColumnKind::Integer},
                     {"query", HeatmapTable::tr("Query position"), ColumnKind::Integer},
                     {"query_token", HeatmapTable::tr("Query token"), ColumnKind::Text},
                     {"source", HeatmapTable::tr("Source position"), ColumnKind::Integer},
                     {"source_token", HeatmapTable::tr("Source token"), ColumnKind::Text},
                     {"value", data.valueName, ColumnKind::Number},
                     {"knocked_out", HeatmapTable::tr("Knocked out"), ColumnKind::Integer}};
    const int size = data.size();
    table.rows.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size + 1) / 2);
    for (int query = 0; query < size; ++query) {
        for (int source = 0; source <= query; ++source) {
            const double value = data.value(query, source);
            const bool isCut = std::binary_search(knocked.begin(), knocked.end(), Cell{query, source});
            table.rows.push_back({qint64{data.layer}, qint64{query},
                                  data.tokens[static_cast<std::size_t>(query)].unique, qint64{source},
                                  data.tokens[static_cast<std::size_t>(source)].unique,
                                  std::isnan(value) ? ViewCell() : ViewCell(value), qint64{isCut ? 1 : 0}});
        }
    }
    return table;
}

} // namespace mambascope::ui
