// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens as screen readers walk through them.
#include "ui/widgets/token_strip.hpp"

namespace mambascope::ui {

int TokenStrip::tableRows() const {
    return tokenCount() > 0 ? 1 : 0;
}

int TokenStrip::tableColumns() const {
    return tokenCount();
}

QString TokenStrip::tableRowTitle(int /*row*/) const {
    return tr("tokens");
}

QString TokenStrip::tableColumnTitle(int column) const {
    return isolated(m_tokens.at(static_cast<std::size_t>(column)).unique);
}

QString TokenStrip::tableCell(TablePlace place) const {
    return describe(place.column);
}

/// Chips that are scrolled away have none.
QRectF TokenStrip::tableCellArea(TablePlace place) const {
    return chipRect(place.column).intersected(rect());
}

std::optional<TablePlace> TokenStrip::tableCursor() const {
    return m_cursor ? std::optional(TablePlace{0, *m_cursor}) : std::nullopt;
}

} // namespace mambascope::ui
