// SPDX-License-Identifier: GPL-3.0-or-later
// The heatmap as screen readers walk through it.
#include "ui/views/attention/heatmap_view.hpp"

namespace mambascope::ui {

int HeatmapView::tableRows() const {
    return m_data.size();
}

int HeatmapView::tableColumns() const {
    return m_data.size();
}

QString HeatmapView::tableRowTitle(int row) const {
    return tr("query %1").arg(isolated(m_data.tokens.at(static_cast<std::size_t>(row)).unique));
}

QString HeatmapView::tableColumnTitle(int column) const {
    return tr("source %1").arg(isolated(m_data.tokens.at(static_cast<std::size_t>(column)).unique));
}

QString HeatmapView::tableCell(TablePlace place) const {
    const Cell cell{place.row, place.column};
    if (isCausal(cell)) {
        return describe(cell);
    }
    const auto name = [this](int token) {
        return isolated(m_data.tokens.at(static_cast<std::size_t>(token)).unique);
    };
    return tr("%1 can't read from %2, which comes after it").arg(name(cell.query), name(cell.source));
}

QRectF HeatmapView::tableCellArea(TablePlace place) const {
    return cellRect({place.row, place.column});
}

std::optional<TablePlace> HeatmapView::tableCursor() const {
    return m_cursor ? std::optional(TablePlace{m_cursor->query, m_cursor->source}) : std::nullopt;
}

} // namespace mambascope::ui
