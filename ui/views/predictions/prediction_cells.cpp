// SPDX-License-Identifier: GPL-3.0-or-later
// The predictions as screen readers walk through them.
#include "ui/text/token_text.hpp"
#include "ui/views/predictions/prediction_bars.hpp"

namespace mambascope::ui {

int PredictionBars::tableRows() const {
    return static_cast<int>(m_data.rows.size());
}

int PredictionBars::tableColumns() const {
    return m_data.rows.empty() ? 0 : 1;
}

QString PredictionBars::tableRowTitle(int row) const {
    return isolated(m_data.rows.at(static_cast<std::size_t>(row)).display);
}

QString PredictionBars::tableColumnTitle(int /*column*/) const {
    if (!m_data.hasVariant) {
        return tr("probability");
    }
    return m_data.pair == BarPair::Knockout ? tr("probability before and after the knockout")
           : m_data.pair == BarPair::Restored
               ? tr("probability in the corrupted run, and with states restored")
               : tr("probability in the clean run, and with corrupted states");
}

QString PredictionBars::tableCell(TablePlace place) const {
    return describeRow(place.row);
}

QRectF PredictionBars::tableCellArea(TablePlace place) const {
    return place.row < shownRows() ? rowRect(place.row) : QRectF();
}

std::optional<TablePlace> PredictionBars::tableCursor() const {
    return m_data.rows.empty() ? std::nullopt : std::optional(TablePlace{m_cursor, 0});
}

} // namespace mambascope::ui
