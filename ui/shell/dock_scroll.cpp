// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_scroll.hpp"

#include <algorithm>

#include <QEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace mambascope::ui {
namespace {

constexpr int kPlacing = 3000; // milliseconds in which a dock that was opened finds its place

} // namespace

DockScroll::DockScroll(DockArea& area, QWidget* parent)
    : QScrollArea(parent)
    , m_area(area) {
    setObjectName(QStringLiteral("dockScroll"));
    setAccessibleName(area.accessibleName());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its parts have the keyboard
    setWidgetResizable(true);
    setWidget(&area);
    connect(&area, &DockArea::opened, this, [this](QDockWidget* dock) {
        m_sought = dock;
        m_until.setRemainingTime(kPlacing);
        seekLater();
    });
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_sought = nullptr; });
}

void DockScroll::seekLater() {
    if (m_sought == nullptr || m_isSeeking) {
        return;
    }
    m_isSeeking = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isSeeking = false;
            if (m_sought != nullptr && !m_until.hasExpired() && !m_sought->isHidden() &&
                !m_sought->isFloating()) {
                const int top = m_sought->mapTo(&m_area, QPoint()).y();
                const int bottom = top + m_sought->height();
                QScrollBar& bar = *verticalScrollBar();
                bar.setValue(std::min(top, std::max(bar.value(), bottom - viewport()->height())));
            }
        },
        Qt::QueuedConnection);
}

bool DockScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_area && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        seekLater();
    }
    return QScrollArea::eventFilter(watched, event);
}

void DockScroll::wheelEvent(QWheelEvent* event) {
    m_sought = nullptr;
    QScrollArea::wheelEvent(event);
}

} // namespace mambascope::ui
