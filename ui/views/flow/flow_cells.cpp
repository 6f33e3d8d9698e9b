// SPDX-License-Identifier: GPL-3.0-or-later
// The flow as screen readers walk through it: a row for each window, the left model's first.
#include "ui/text/layer_text.hpp"
#include "ui/views/flow/flow_view.hpp"

namespace mambascope::ui {

FlowView::Mark FlowView::markOfRow(int row) const {
    const int left = windowCount(0);
    return row < left ? Mark{0, row} : Mark{1, row - left};
}

int FlowView::tableRows() const {
    return windowCount(0) + windowCount(1);
}

int FlowView::tableColumns() const {
    return isEmpty() ? 0 : 1;
}

QString FlowView::tableRowTitle(int row) const {
    const Mark mark = markOfRow(row);
    const IndexRange layers = pane(mark.pane).flow->windows.at(static_cast<std::size_t>(mark.window));
    return tr("%1, %2").arg(pane(mark.pane).lines.title, layersWords(layers));
}

QString FlowView::tableColumnTitle(int /*column*/) const {
    return tr("change of the followed answer's probability");
}

QString FlowView::tableCell(TablePlace place) const {
    const Mark mark = markOfRow(place.row);
    return describe(mark.pane, mark.window);
}

/// The window's first curve, and what is near it.
QRectF FlowView::tableCellArea(TablePlace place) const {
    const Mark mark = markOfRow(place.row);
    const QPointF point = pointAt(mark.pane, pane(mark.pane).lines.curves.front().role, mark.window);
    return {point - QPointF(4, 4), QSizeF(8, 8)};
}

std::optional<TablePlace> FlowView::tableCursor() const {
    return m_mark ? std::optional(TablePlace{m_mark->window + (m_mark->pane == 0 ? 0 : windowCount(0)), 0})
                  : std::nullopt;
}

} // namespace mambascope::ui
