// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard of causal tracing, and how screen readers walk through it.
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "ui/actions/key_bindings.hpp"
#include "ui/state/patch_text.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/views/trace/trace_view.hpp"

namespace mambascope::ui {

QString TraceView::pointedText() const {
    const auto at = m_hover ? m_hover : hasFocus() ? m_cursor : std::nullopt;
    return at ? describe(*at) : QString();
}

/// Nothing that was told of the last maps stays.
void TraceView::tellAgain() {
    const QString text = pointedText();
    if (text != statusText()) {
        setAccessibleDescription(text);
        Q_EMIT
        statusTextChanged(text);
    }
}

QString TraceView::describeAt(QPointF point) const {
    const auto cell = cellAt(point);
    return cell ? describe(*cell) : QString();
}

void TraceView::pointerLeft() {
    setHover(std::nullopt);
}

void TraceView::setHover(std::optional<TraceCell> cell) {
    if (cell != m_hover) {
        m_hover = cell;
        update();
        tellAgain();
        Q_EMIT
        hovered(cell);
    }
}

void TraceView::setCursorCell(TraceCell cell) {
    m_cursor = cell;
    showCell({cell.row, cell.column});
    update();
    const QString text = describe(cell);
    setAccessibleDescription(text);
    Q_EMIT
    statusTextChanged(text);
}

void TraceView::focusInEvent(QFocusEvent* event) {
    ResultView::focusInEvent(event);
    tellAgain();
}

void TraceView::mouseMoveEvent(QMouseEvent* event) {
    setHover(cellAt(event->position()));
}

void TraceView::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell) {
        setCursorCell(*cell);
        Q_EMIT
        cellChosen(*cell, event->modifiers());
    }
}

TraceCell TraceView::across(TraceCell cell, int step) const {
    cell.column += step;
    if (cell.column >= columnCount(cell.state) && cell.state + 1 < m_shown.stateCount()) {
        return {cell.state + 1, cell.row, 0};
    }
    if (cell.column < 0 && cell.state > 0) {
        return {cell.state - 1, cell.row, columnCount(cell.state - 1) - 1};
    }
    cell.column = std::clamp(cell.column, 0, columnCount(cell.state) - 1);
    return cell;
}

void TraceView::keyPressEvent(QKeyEvent* event) {
    if (!hasCells()) {
        QWidget::keyPressEvent(event);
        return;
    }
    TraceCell next = m_cursor.value_or(TraceCell());
    const int step = m_cursor ? 1 : 0; // the first arrow only shows the cursor
    const int lastRow = m_shown.rowCount() - 1;
    switch (isKey(*event, QStringLiteral("keys.choose")) ? int{Qt::Key_Return} : event->key()) {
    case Qt::Key_Left:
        next = across(next, -step);
        break;
    case Qt::Key_Right:
        next = across(next, step);
        break;
    case Qt::Key_Up:
        next.row = std::max(0, next.row - step);
        break;
    case Qt::Key_Down:
        next.row = std::min(lastRow, next.row + step);
        break;
    case Qt::Key_Home:
        next.column = 0;
        break;
    case Qt::Key_End:
        next.column = columnCount(next.state) - 1;
        break;
    case Qt::Key_PageUp:
        next.row = pageFrom(next.row, -step);
        break;
    case Qt::Key_PageDown:
        next.row = pageFrom(next.row, step);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor) {
            Q_EMIT
            cellChosen(*m_cursor, event->modifiers());
            return;
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setCursorCell(next);
}

int TraceView::tableRows() const {
    return hasCells() ? m_shown.rowCount() : 0;
}

/// All states' windows beside each other.
int TraceView::tableColumns() const {
    int columns = 0;
    for (int state = 0; hasCells() && state < m_shown.stateCount(); ++state) {
        columns += columnCount(state);
    }
    return columns;
}

TraceCell TraceView::cellOf(TablePlace place) const {
    TraceCell cell{0, place.row, place.column};
    while (cell.column >= columnCount(cell.state)) {
        cell.column -= columnCount(cell.state);
        ++cell.state;
    }
    return cell;
}

QString TraceView::tableRowTitle(int row) const {
    return tr("token %1").arg(isolated(m_shown.label(row).unique));
}

QString TraceView::tableColumnTitle(int column) const {
    const TraceCell cell = cellOf({0, column});
    const TraceMap& map = m_shown.map(cell.state);
    return tr("%1, %2").arg(stateShortName(map.state),
                            layersWords(map.windows.at(static_cast<std::size_t>(cell.column))));
}

QString TraceView::tableCell(TablePlace place) const {
    return describe(cellOf(place));
}

QRectF TraceView::tableCellArea(TablePlace place) const {
    return cellRect(cellOf(place));
}

std::optional<TablePlace> TraceView::tableCursor() const {
    if (!m_cursor || !isInside(*m_cursor)) {
        return std::nullopt;
    }
    TablePlace place{m_cursor->row, m_cursor->column};
    for (int state = 0; state < m_cursor->state; ++state) {
        place.column += columnCount(state);
    }
    return place;
}

} // namespace mambascope::ui
