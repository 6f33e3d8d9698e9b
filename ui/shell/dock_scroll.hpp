// SPDX-License-Identifier: GPL-3.0-or-later
// Where more docks are open than the window is high for, panes and docks are scrolled together.
#pragma once

#include <QDeadlineTimer>
#include <QPointer>
#include <QScrollArea>

#include "ui/shell/dock_area.hpp"

namespace mambascope::ui {

class DockScroll : public QScrollArea {
    Q_OBJECT

public:
    /// Takes the area.
    DockScroll(DockArea& area, QWidget* parent);

    /// The area is usable at this size.
    [[nodiscard]] QSize minimumSizeHint() const override { return m_area.leastSize(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// Scrolls to the dock that the user has opened: its rows and sizes come only when it is in sight, and
    /// its view may grow with its first result. Until the user scrolls.
    void seekLater();

    DockArea& m_area;
    QPointer<QDockWidget> m_sought;
    QDeadlineTimer m_until; ///< how long it is sought
    bool m_isSeeking = false;
};

} // namespace mambascope::ui
