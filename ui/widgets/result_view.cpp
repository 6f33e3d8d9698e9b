// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/result_view.hpp"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include "ui/widgets/table_accessible.hpp"

namespace mambascope::ui {

ResultView::ResultView(QWidget* parent)
    : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    useTableAccessibles();
    connect(this, &ResultView::statusTextChanged, this, [this](const QString& text) {
        m_told = text;
        tellCursor();
    });
}

void ResultView::tellCursor() {
    const auto cursor = hasFocus() ? tableCursor() : std::nullopt;
    if (cursor == m_toldCursor) {
        return;
    }
    m_toldCursor = cursor;
    if (cursor) {
        tellShape();
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(cursor->row * tableColumns() + cursor->column);
        QAccessible::updateAccessibility(&event);
    }
}

void ResultView::tellShape() {
    const std::pair shape(tableRows(), tableColumns());
    if (shape != m_toldShape) {
        m_toldShape = shape;
        QAccessibleTableModelChangeEvent event(this, QAccessibleTableModelChangeEvent::ModelReset);
        QAccessible::updateAccessibility(&event);
    }
}

void ResultView::setStale(bool stale) {
    if (stale != m_stale) {
        m_stale = stale;
        staleChanged();
        update();
    }
}

void ResultView::refreshStatus() {
    if (m_told.isEmpty()) {
        return;
    }
    const QString text = pointedText();
    if (text != m_told) {
        Q_EMIT
        statusTextChanged(text);
    }
}

bool ResultView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = describeAt(help->pos());
        text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Paint) {
        tellShape();
    }
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && wantsEscape()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ResultView::changeEvent(QEvent* event) {
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        updateGeometry();
        looksChanged();
        update();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ResultView::focusInEvent(QFocusEvent* event) {
    update(); // the cursor is drawn only where the keyboard is
    tellCursor();
    QWidget::focusInEvent(event);
}

void ResultView::focusOutEvent(QFocusEvent* event) {
    update();
    if (!m_told.isEmpty() && !isPointedAt()) { // it told of the keyboard's cursor, which is no longer shown
        Q_EMIT
        statusTextChanged({});
    }
    QWidget::focusOutEvent(event);
}

void ResultView::leaveEvent(QEvent* event) {
    pointerLeft();
    QWidget::leaveEvent(event);
}

} // namespace mambascope::ui
