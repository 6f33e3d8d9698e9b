// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presenter/blank_cover.hpp"

#include <QEvent>
#include <QPalette>

namespace mambascope::ui {

BlankCover::BlankCover(QWidget* covered)
    : QWidget(covered) {
    setObjectName(QStringLiteral("blankCover"));
    setAccessibleName(tr("Blank screen"));
    QPalette black = palette();
    black.setColor(QPalette::Window, Qt::black);
    setPalette(black);
    setAutoFillBackground(true);
    covered->installEventFilter(this);
    hide();
}

bool BlankCover::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void BlankCover::showEvent(QShowEvent* event) {
    setGeometry(parentWidget()->rect());
    raise();
    QWidget::showEvent(event);
}

} // namespace mambascope::ui
