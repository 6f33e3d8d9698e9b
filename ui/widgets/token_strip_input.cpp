// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and keyboard on the token strip.
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>

#include "ui/actions/key_bindings.hpp"
#include "ui/widgets/token_strip.hpp"

namespace mambascope::ui {

void TokenStrip::mousePressEvent(QMouseEvent* event) {
    const auto token = tokenAt(event->position());
    if (event->button() != Qt::LeftButton || !token) {
        return;
    }
    m_pressed = token;
    m_pressPosition = event->position();
    m_brushing = false;
    m_brushEnd = *token;
}

void TokenStrip::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    setHover(tokenAt(event->position()));
    if (!m_pressed || !event->buttons().testFlag(Qt::LeftButton)) {
        return;
    }
    const double moved = (event->position() - m_pressPosition).manhattanLength();
    if (m_brushing || moved >= QApplication::startDragDistance()) {
        m_brushing = true;
        m_brushEnd = nearestToken(event->position());
        scrollToRow(chips().rows.at(static_cast<std::size_t>(m_brushEnd))); // on beyond the edge
        update();
    }
}

void TokenStrip::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed) {
        return;
    }
    const int pressed = *m_pressed;
    const std::optional<IndexRange> range = m_brushing ? brushed() : std::nullopt;
    m_pressed.reset();
    m_brushing = false;
    update();
    if (range) {
        Q_EMIT
        subjectBrushed(range->first, range->last);
    } else if (!m_doubleClicked) {
        m_cursor = pressed;
        m_anchor.reset();
        Q_EMIT
        tokenClicked(pressed);
    }
    m_doubleClicked = false;
}

void TokenStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto token = tokenAt(event->position());
    if (event->button() == Qt::LeftButton && token) {
        m_doubleClicked = true; // its release is not another click
        m_pressed = token;
        m_pressPosition = event->position();
        Q_EMIT
        tokenKnockRequested(*token, event->modifiers());
    }
}

void TokenStrip::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto token = byKey ? m_cursor : tokenAt(event->pos());
    if (!token) {
        event->ignore();
        return;
    }
    m_cursor = token; // the chip that the menu is about stays marked
    m_anchor.reset();
    update();
    const QPoint position = byKey ? mapToGlobal(chipRect(*token).center().toPoint()) : event->globalPos();
    Q_EMIT
    contextMenuRequested(*token, position);
}

void TokenStrip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        m_anchor.reset();
        m_brushing = false;
        m_pressed.reset();
        update();
        Q_EMIT
        escapePressed();
        return;
    }
    if (tokenCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int at = m_cursor.value_or(-1);
    switch (event->key()) {
    case Qt::Key_Left:
        setCursor(at - 1, extend);
        return;
    case Qt::Key_Right:
        setCursor(at + 1, extend);
        return;
    case Qt::Key_Home:
        setCursor(0, extend);
        return;
    case Qt::Key_End:
        setCursor(tokenCount() - 1, extend);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseAtCursor();
        return;
    default:
        break;
    }
    if (!handleTokenKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

void TokenStrip::chooseAtCursor() {
    if (const auto range = brushed()) {
        m_anchor.reset();
        update();
        Q_EMIT
        subjectBrushed(range->first, range->last);
    } else if (m_cursor) {
        Q_EMIT
        tokenClicked(*m_cursor);
    }
}

bool TokenStrip::handleTokenKey(const QKeyEvent& event) {
    if (isKey(event, QStringLiteral("keys.choose"), Qt::ShiftModifier | Qt::ControlModifier)) {
        chooseAtCursor();
        return true;
    }
    if (!m_cursor) {
        return false;
    }
    if (isKey(event, QStringLiteral("keys.subject"))) {
        const IndexRange range = brushed().value_or(IndexRange{*m_cursor, *m_cursor});
        m_anchor.reset();
        Q_EMIT
        subjectBrushed(range.first, range.last);
        return true;
    }
    // With Ctrl in this model alone.
    if (isKey(event, QStringLiteral("keys.knockToken"), Qt::ShiftModifier | Qt::ControlModifier)) {
        Q_EMIT
        tokenKnockRequested(*m_cursor, event.modifiers());
        return true;
    }
    return false;
}

void TokenStrip::wheelEvent(QWheelEvent* event) {
    const int last = std::max(0, rowCount() - m_maximumRows);
    if (last == 0) {
        event->ignore();
        return;
    }
    m_scroll->setValue(m_firstRow + (event->angleDelta().y() < 0 ? 1 : -1));
    event->accept();
}

} // namespace mambascope::ui
