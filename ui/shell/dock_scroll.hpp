// SPDX-License-Identifier: GPL-3.0-or-later
// Where more docks are open than the window is high for, panes and docks are scrolled together.
#pragma once

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

private:
    DockArea& m_area;
};

} // namespace mambascope::ui
