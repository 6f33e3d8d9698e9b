// SPDX-License-Identifier: GPL-3.0-or-later
// The knockout map as screen readers walk through it.
#include "ui/views/map/knockout_map_view.hpp"

namespace mambascope::ui {

int KnockoutMapView::tableRows() const {
    return isEmpty() ? 0 : tokenCount();
}

int KnockoutMapView::tableColumns() const {
    return isEmpty() ? 0 : windowCount();
}

QString KnockoutMapView::tableRowTitle(int row) const {
    return tr("source %1").arg(isolated(m_tokens.at(static_cast<std::size_t>(row)).unique));
}

QString KnockoutMapView::tableColumnTitle(int column) const {
    return windowText(*m_map, column);
}

QString KnockoutMapView::tableCell(TablePlace place) const {
    return describe({place.row, place.column});
}

QRectF KnockoutMapView::tableCellArea(TablePlace place) const {
    return cellRect(place.row, place.column);
}

std::optional<TablePlace> KnockoutMapView::tableCursor() const {
    return m_cursor ? std::optional(TablePlace{m_cursor->first, m_cursor->second}) : std::nullopt;
}

} // namespace mambascope::ui
