// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panes/head_entry_menu.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QWidgetAction>

#include "ui/style/theme.hpp"

namespace mambascope::ui {

HeadEntryMenu::HeadEntryMenu(QWidget* parent)
    : QMenu(parent)
    , m_number(new QSpinBox)
    , m_show(new QPushButton(tr("Show"))) {
    setObjectName(QStringLiteral("headEntryMenu"));
    menuAction()->setObjectName(QStringLiteral("headEntry"));
    menuAction()->setCheckable(true);
    m_number->setObjectName(QStringLiteral("headNumber"));
    m_number->installEventFilter(this);
    m_show->setObjectName(QStringLiteral("showHead"));
    m_show->setAccessibleName(tr("Show the entered number"));

    auto* row = new QWidget;
    row->setObjectName(QStringLiteral("headEntryRow"));
    row->setFocusPolicy(Qt::StrongFocus);
    row->setFocusProxy(m_number); // the arrow keys of a menu lead to the number
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    layout->setSpacing(kGrid / 2);
    layout->addWidget(m_number);
    layout->addWidget(m_show);
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(row);
    addAction(action);
    connect(m_show, &QPushButton::clicked, this, &HeadEntryMenu::confirm);
    setRange(1, false);
}

void HeadEntryMenu::setRange(int count, bool areChannels) {
    m_number->setRange(0, count - 1);
    const QString range =
        areChannels ? tr("Channel, 0 to %1").arg(count - 1) : tr("Head, 0 to %1").arg(count - 1);
    m_number->setAccessibleName(range);
    m_number->setToolTip(range);
    setTitle(areChannels ? tr("channel…") : tr("head…"));
    setAccessibleName(areChannels ? tr("One channel by its number") : tr("One head by its number"));
    m_number->parentWidget()->setAccessibleName(accessibleName());
}

void HeadEntryMenu::setShownHead(std::optional<int> head) {
    menuAction()->setChecked(head.has_value());
    m_number->setValue(head.value_or(0));
}

void HeadEntryMenu::showEvent(QShowEvent* event) {
    QMenu::showEvent(event);
    m_number->setFocus(Qt::PopupFocusReason);
    m_number->selectAll();
}

bool HeadEntryMenu::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_number && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            confirm(); // the menu would trigger its row, which does nothing by itself
            return true;
        }
    }
    return QMenu::eventFilter(watched, event);
}

void HeadEntryMenu::confirm() {
    m_number->interpretText();
    close();
    Q_EMIT
    headEntered(m_number->value());
}

} // namespace mambascope::ui
