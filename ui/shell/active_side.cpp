// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/active_side.hpp"

#include <QApplication>

namespace mambascope::ui {

ActiveSide::ActiveSide(QObject* parent)
    : QObject(parent) {
    setObjectName(QStringLiteral("activeSide"));
}

void ActiveSide::watch(const std::array<QWidget*, 2>& panes) {
    m_panes = panes;
    connect(qApp, &QApplication::focusChanged, panes[0], [this](QWidget*, QWidget* now) {
        for (const Side side : kSides) {
            const QWidget* pane = m_panes[indexOf(side)];
            if (now != nullptr && side != m_side && pane->isAncestorOf(now)) {
                m_side = side;
                Q_EMIT
                changed();
                return;
            }
        }
    });
}

} // namespace mambascope::ui
