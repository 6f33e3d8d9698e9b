// SPDX-License-Identifier: GPL-3.0-or-later
// State, pointer and keyboard. What lies over the picture is drawn in heatmap_marks.cpp.
#include "ui/widgets/heatmap_view.hpp"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>

#include "ui/theme/theme.hpp"
#include "ui/widgets/number_text.hpp"

namespace mambascope::ui {

HeatmapView::HeatmapView(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("heatmapView"));
    setAccessibleName(tr("Hidden attention, rows are query tokens and columns are source tokens"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize HeatmapView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(380 * factor), qRound(360 * factor));
}

QSize HeatmapView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(200 * factor), qRound(180 * factor));
}

void HeatmapView::setData(HeatmapData data) {
    if (data == m_data) {
        return;
    }
    const bool sameTokens = data.tokens == m_data.tokens;
    m_data = std::move(data);
    m_scale = ColorScale(m_data.kind, m_limits);
    if (!sameTokens) {
        m_hover.reset();
        m_dragStart.reset();
        m_dragEnd.reset();
        m_anchor.reset();
        if (m_cursor && m_cursor->query >= m_data.size()) {
            m_cursor.reset();
        }
    }
    invalidatePicture();
    if (const auto told = m_hover ? m_hover : m_cursor) {
        setStatus(describe(*told));
    }
}

void HeatmapView::clear(const QString& reason) {
    m_emptyText = reason;
    setData({});
    setStatus({});
    update();
}

void HeatmapView::setLimits(ScaleLimits limits) {
    m_limits = limits;
    const ColorScale scale(m_data.kind, limits);
    if (scale != m_scale) {
        m_scale = scale;
        invalidatePicture();
    }
}

void HeatmapView::setKnockedCells(std::vector<Cell> cells) {
    std::sort(cells.begin(), cells.end());
    if (cells != m_knocked) {
        m_knocked = std::move(cells);
        invalidatePicture();
    }
}

void HeatmapView::setLinkedHighlight(LinkedHighlight highlight) {
    if (highlight != m_linked) {
        m_linked = std::move(highlight);
        update();
    }
}

void HeatmapView::setStale(bool stale) {
    if (stale != m_stale) {
        m_stale = stale;
        update();
    }
}

void HeatmapView::setCursorCell(std::optional<Cell> cell) {
    if (cell && (!isCausal(*cell) || cell->source < 0 || cell->query >= m_data.size())) {
        cell.reset();
    }
    if (cell == m_cursor) {
        return;
    }
    updateMarks(m_cursor);
    m_cursor = cell;
    updateMarks(m_cursor);
    setStatus(cell ? describe(*cell) : QString());
}

const HeatmapLayout& HeatmapView::layout() const {
    if (!m_layout) {
        QStringList texts;
        for (const TokenLabel& token : m_data.tokens) {
            texts.append(token.display);
        }
        m_layout = layoutHeatmap(texts, size(), font(), devicePixelRatioF(), isRightToLeft());
    }
    return *m_layout;
}

QRectF HeatmapView::cellRect(Cell cell) const {
    return m_data.size() == 0 ? QRectF() : layout().grid.cellRect(cell.query, cell.source);
}

std::optional<Cell> HeatmapView::causalCellAt(QPointF position) const {
    if (m_data.size() == 0) {
        return std::nullopt;
    }
    const auto index = layout().grid.at(position);
    const Cell cell = index ? Cell{index->row, index->column} : Cell{-1, 0};
    return isCausal(cell) ? std::optional(cell) : std::nullopt;
}

bool HeatmapView::isKnocked(Cell cell) const {
    return std::binary_search(m_knocked.begin(), m_knocked.end(), cell);
}

QString HeatmapView::describe(Cell cell) const {
    const auto& query = m_data.tokens.at(static_cast<std::size_t>(cell.query)).unique;
    const auto& source = m_data.tokens.at(static_cast<std::size_t>(cell.source)).unique;
    const double value = m_data.value(cell.query, cell.source);
    const bool pending = m_data.partial && std::isnan(value);
    const QString number =
        pending ? tr("not computed yet") : m_data.valueName + QLatin1Char(' ') + formatValue(value);
    QString text = tr("layer %1, %2, %3").arg(QString::number(m_data.layer), pairText(query, source), number);
    if (isKnocked(cell)) {
        text += tr(", knocked out");
    }
    return text;
}

void HeatmapView::invalidatePicture() {
    m_layout.reset();
    m_picture.invalidate();
    update();
}

void HeatmapView::setStatus(const QString& text) {
    if (text != m_status) {
        m_status = text;
        setAccessibleDescription(text);
        Q_EMIT
        statusTextChanged(text);
    }
}

void HeatmapView::setHover(std::optional<Cell> cell) {
    if (cell == m_hover) {
        return;
    }
    updateMarks(m_hover);
    m_hover = cell;
    updateMarks(m_hover);
    setStatus(cell ? describe(*cell) : m_cursor && hasFocus() ? describe(*m_cursor) : QString());
    Q_EMIT
    hovered(cell ? cell->query : -1, cell ? cell->source : -1);
}

void HeatmapView::setDragEnd(std::optional<Cell> cell) {
    if (cell != m_dragEnd) {
        m_dragEnd = cell;
        update();
    }
}

HeatmapView::CellSpan HeatmapView::spanOf(Cell a, Cell b) {
    return {std::min(a.query, b.query), std::max(a.query, b.query), std::min(a.source, b.source),
            std::max(a.source, b.source)};
}

void HeatmapView::emitSpan(Cell a, Cell b, Qt::KeyboardModifiers modifiers) {
    const CellSpan span = spanOf(a, b);
    Q_EMIT
    rectangleSelected(span.queryFirst, span.queryLast, span.sourceFirst, span.sourceLast, modifiers);
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
    setHover(causalCellAt(event->position()));
    if (m_dragStart) {
        const GridIndex nearest = layout().grid.nearest(event->position());
        setDragEnd(Cell{nearest.row, nearest.column});
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
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor && start == end;
    if (extends) {
        setCursorCell(end);
        emitSpan(*m_anchor, end, event->modifiers());
    } else if (start == end) {
        m_anchor = start;
        setCursorCell(start);
        Q_EMIT
        cellToggled(start.query, start.source, event->modifiers());
    } else {
        m_anchor = start;
        setCursorCell(start);
        emitSpan(start, end, event->modifiers());
    }
}

void HeatmapView::leaveEvent(QEvent* event) {
    setHover(std::nullopt);
    QWidget::leaveEvent(event);
}

void HeatmapView::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto cell = byKey ? m_cursor : causalCellAt(event->pos());
    if (!cell) {
        event->ignore();
        return;
    }
    setCursorCell(cell);
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
        emitSpan(*m_anchor, *m_cursor, modifiers);
        return;
    }
    m_anchor = m_cursor;
    update();
    Q_EMIT
    cellToggled(m_cursor->query, m_cursor->source, modifiers);
}

// The character counts, not the key: [ and ] lie elsewhere on many keyboards.
bool HeatmapView::handleStepKey(const QKeyEvent& event) {
    const QString text = event.text();
    const auto is = [&](Qt::Key key, char16_t c) { return event.key() == key || text == QChar(c); };
    if (is(Qt::Key_BracketLeft, u'[') || is(Qt::Key_BracketRight, u']')) {
        Q_EMIT
        layerStep(is(Qt::Key_BracketRight, u']') ? 1 : -1);
        return true;
    }
    if (is(Qt::Key_Plus, u'+') || is(Qt::Key_Equal, u'=') || is(Qt::Key_Minus, u'-')) {
        Q_EMIT
        windowStep(is(Qt::Key_Minus, u'-') ? -1 : 1);
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
        if (m_data.size() > 0) {
            moveCursor(static_cast<Qt::Key>(event->key()), event->modifiers());
        }
        return;
    case Qt::Key_Space:
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
    if (!handleStepKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

void HeatmapView::focusInEvent(QFocusEvent* event) {
    updateMarks(m_cursor);
    if (m_cursor) {
        setStatus(describe(*m_cursor));
    }
    QWidget::focusInEvent(event);
}

void HeatmapView::focusOutEvent(QFocusEvent* event) {
    updateMarks(m_cursor);
    QWidget::focusOutEvent(event);
}

bool HeatmapView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto cell = causalCellAt(help->pos());
        cell ? QToolTip::showText(help->globalPos(), describe(*cell), this, cellRect(*cell).toAlignedRect())
             : QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void HeatmapView::changeEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        invalidatePicture();
        updateGeometry();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void HeatmapView::resizeEvent(QResizeEvent* event) {
    m_layout.reset();
    QWidget::resizeEvent(event);
}

} // namespace mambascope::ui
