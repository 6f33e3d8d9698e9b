// SPDX-License-Identifier: GPL-3.0-or-later
// The layers as screen readers walk through them.
#include "ui/views/attention/layer_strip.hpp"

namespace mambascope::ui {

int LayerStrip::tableRows() const {
    return layerCount() > 0 ? 1 : 0;
}

int LayerStrip::tableColumns() const {
    return layerCount();
}

QString LayerStrip::tableRowTitle(int /*row*/) const {
    return tr("layers");
}

QString LayerStrip::tableColumnTitle(int column) const {
    return tr("layer %1").arg(layerAt(column));
}

QString LayerStrip::tableCell(TablePlace place) const {
    return describe(place.column);
}

QRectF LayerStrip::tableCellArea(TablePlace place) const {
    return mapRect(place.column);
}

std::optional<TablePlace> LayerStrip::tableCursor() const {
    const int position = positionOf(m_chosen);
    return position < 0 ? std::nullopt : std::optional(TablePlace{0, position});
}

} // namespace mambascope::ui
