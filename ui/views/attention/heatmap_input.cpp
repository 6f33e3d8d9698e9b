// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard on the heatmap.
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>

#include "ui/actions/key_bindings.hpp"
#include "ui/views/attention/heatmap_view.hpp"

namespace mambascope::ui {

void HeatmapView::emitSpan(const CellSpan& span, Qt::KeyboardModifiers modifiers) {
    Q_EMIT
    rectangleSelected(span.queryFirst, span.queryLast, span.sourceFirst, span.sourceLast, modifiers);
}

HeatmapView::CellSpan HeatmapView::pointedSpan(Cell a, Cell b) const {
    const CellSpan between = spanOf(layout().blockOf(a), layout().blockOf(b));
    const MatrixPort& port = layout().port;
    return {port.down.cellsOf(between.queryFirst).first, port.down.cellsOf(between.queryLast).last,
            port.across.cellsOf(between.sourceFirst).first, port.across.cellsOf(between.sourceLast).last};
}

void HeatmapView::mousePressEvent(QMouseEvent* event) {
    const auto cell = causalCellAt(event->position());
    if (event->button() != Qt::LeftButton || !cell) {
        return;
    }
    m_extending = false;
    m_dragStart = cell;
    setDragEnd(cell);
}

void HeatmapView::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    setHover(causalCellAt(event->position()));
    if (m_dragStart) {
        const QRectF& area = layout().port.area; // beyond it cells may be scrolled away
        const QPointF inside(std::clamp(event->position().x(), area.left(), area.right() - 0.5),
                             std::clamp(event->position().y(), area.top(), area.bottom() - 0.5));
        setDragEnd(cellOf(layout().grid.nearest(inside)));
    }
}

void HeatmapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_dragStart || !m_dragEnd) {
        return;
    }
    const Cell start = *m_dragStart;
    const Cell end = *m_dragEnd;
    m_dragStart.reset();
    setDragEnd(std::nullopt);
    const bool extends =
        event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor && sharesBlock(start, end);
    if (extends) {
        setCursorCell(end);
        emitSpan(pointedSpan(*m_anchor, end), event->modifiers());
    } else if (sharesBlock(start, end)) {
        m_anchor = start;
        setCursorCell(start);
        Q_EMIT
        cellToggled(start.query, start.source, event->modifiers());
    } else {
        m_anchor = start;
        setCursorCell(start);
        emitSpan(pointedSpan(start, end), event->modifiers());
    }
}

void HeatmapView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto cell = byKey ? m_cursor : causalCellAt(event->pos());
    if (!cell) {
        event->ignore();
        return;
    }
    setCursorCell(cell);
    if (byKey) {
        showCell({cell->query, cell->source});
    }
    const QPoint position = byKey ? mapToGlobal(cellRect(*cell).center().toPoint()) : event->globalPos();
    Q_EMIT
    contextMenuRequested(cell->query, cell->source, position);
}

void HeatmapView::moveCursor(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    const int last = m_data.size() - 1;
    const bool far = modifiers.testFlag(Qt::ControlModifier);
    Cell next = m_cursor.value_or(Cell{last, last});
    if (m_cursor) { // the first arrow only shows the cursor
        switch (key) {
        case Qt::Key_Left:
            --next.source;
            break;
        case Qt::Key_Right:
            ++next.source;
            break;
        case Qt::Key_Up:
            --next.query;
            break;
        case Qt::Key_Down:
            ++next.query;
            break;
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            next.query = pageFrom(next.query, key == Qt::Key_PageUp ? -1 : 1);
            break;
        case Qt::Key_Home:
            next = far ? Cell{0, 0} : Cell{next.query, 0};
            break;
        case Qt::Key_End:
            next = far ? Cell{last, last} : Cell{next.query, next.query};
            break;
        default:
            return;
        }
    }
    next.query = std::clamp(next.query, 0, last);
    next.source = std::clamp(next.source, 0, next.query);
    m_extending = modifiers.testFlag(Qt::ShiftModifier);
    if (!m_extending || !m_anchor) {
        m_anchor = m_extending ? m_cursor : next;
    }
    setCursorCell(next);
    showCell({next.query, next.source});
    update();
}

void HeatmapView::activateCursor(Qt::KeyboardModifiers modifiers) {
    if (!m_cursor) {
        moveCursor(Qt::Key_Right, {});
        return;
    }
    if (m_extending && m_anchor && m_anchor != m_cursor) {
        m_extending = false;
        update();
        emitSpan(spanOf(*m_anchor, *m_cursor), modifiers);
        return;
    }
    m_anchor = m_cursor;
    update();
    Q_EMIT
    cellToggled(m_cursor->query, m_cursor->source, modifiers);
}

/// The window's actions do the same, where Qt finds them: not on every keyboard.
bool HeatmapView::handleStepKey(const QKeyEvent& event) {
    const bool isNext = isKey(event, QStringLiteral("view.nextLayer"));
    if (isNext || isKey(event, QStringLiteral("view.previousLayer"))) {
        Q_EMIT
        layerStep(isNext ? 1 : -1);
        return true;
    }
    const bool isWider = isKey(event, QStringLiteral("view.wider"));
    if (isWider || isKey(event, QStringLiteral("view.narrower"))) {
        Q_EMIT
        windowStep(isWider ? 1 : -1);
        return true;
    }
    return false;
}

void HeatmapView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        if (m_data.size() > 0) {
            moveCursor(static_cast<Qt::Key>(event->key()), event->modifiers());
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_data.size() > 0) {
            activateCursor(event->modifiers());
        }
        return;
    case Qt::Key_Escape:
        m_dragStart.reset();
        setDragEnd(std::nullopt);
        m_anchor = m_cursor;
        m_extending = false;
        update();
        Q_EMIT
        escapePressed();
        return;
    default:
        break;
    }
    // With Shift a rectangle, with Ctrl in this model alone.
    if (isKey(*event, QStringLiteral("edit.knockCell"), Qt::ShiftModifier | Qt::ControlModifier)) {
        if (m_data.size() > 0) {
            activateCursor(event->modifiers());
        }
        return;
    }
    if (!handleStepKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

} // namespace mambascope::ui
