// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_scroll.hpp"

#include <QEvent>

namespace mambascope::ui {

DockScroll::DockScroll(DockArea& area, QWidget* parent)
    : QScrollArea(parent)
    , m_area(area) {
    setObjectName(QStringLiteral("dockScroll"));
    setAccessibleName(area.accessibleName());
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its parts have the keyboard
    setWidgetResizable(true);
    setWidget(&area);
}

bool DockScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_area && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace mambascope::ui
