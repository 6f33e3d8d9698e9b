// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/predictions/prediction_values.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace mambascope::ui {
namespace {

struct PredictionTable {
    Q_DECLARE_TR_FUNCTIONS(PredictionTable)
};

ViewCell relativeChange(double clean, double current) {
    return clean > 0 ? ViewCell((current - clean) / clean) : ViewCell();
}

std::vector<ViewCell> rowOf(ViewCell id, const QString& token, bool isFollowed, double clean,
                            double current) {
    return {std::move(id), token, qint64{isFollowed ? 1 : 0}, clean, current, relativeChange(clean, current)};
}

} // namespace

ViewTable predictionTable(const PredictionData& data) {
    ViewTable table;
    table.title = PredictionTable::tr("Most probable next tokens");
    table.columns = {
        {"token_id", PredictionTable::tr("Token number"), ColumnKind::Integer},
        {"token", PredictionTable::tr("Token"), ColumnKind::Text},
        {"followed", PredictionTable::tr("Followed"), ColumnKind::Integer},
        {"clean_probability", PredictionTable::tr("Probability before"), ColumnKind::Probability},
        {"probability", PredictionTable::tr("Probability after"), ColumnKind::Probability},
        {"relative_change", PredictionTable::tr("Change"), ColumnKind::Change}};
    if (data.targetId < 0) {
        return table;
    }
    const bool isAmongRows = std::any_of(data.rows.begin(), data.rows.end(),
                                         [&](const PredictionRow& row) { return row.id == data.targetId; });
    if (!isAmongRows && data.targetKnown) {
        table.rows.push_back(
            rowOf(qint64{data.targetId}, data.target, /*isFollowed=*/true, data.clean, data.current));
    }
    for (const PredictionRow& row : data.rows) {
        table.rows.push_back(
            rowOf(qint64{row.id}, row.display, row.id == data.targetId, row.clean, row.current));
    }
    return table;
}

} // namespace mambascope::ui
