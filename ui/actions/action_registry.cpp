// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.hpp"

#include <QActionGroup>
#include <QSet>
#include <algorithm>

namespace mambascope::ui {

ActionRegistry::ActionRegistry(QWidget& window)
    : QObject(&window)
    , m_window(window) {
    setObjectName(QStringLiteral("actionRegistry"));
}

QAction* ActionRegistry::add(const QString& id, const QString& text, const QList<QKeySequence>& shortcuts) {
    return adopt(id, new QAction(text, &m_window), shortcuts);
}

QAction* ActionRegistry::adopt(const QString& id, QAction* action, const QList<QKeySequence>& shortcuts) {
    Q_ASSERT_X(find(id) == nullptr, "ActionRegistry", "an id was given twice");
    action->setObjectName(id);
    m_actions.append(action);
    m_window.addAction(action);
    connect(action, &QObject::destroyed, this, [this, action] { m_actions.removeOne(action); });
    for (const QKeySequence& shortcut : shortcuts) {
        if (const QAction* owner = ownerOf(shortcut, action)) {
            m_conflicts.append(
                tr("%1 for %2 is taken by %3")
                    .arg(shortcut.toString(QKeySequence::NativeText), id, owner->objectName()));
        } else {
            action->setShortcuts(action->shortcuts() << shortcut);
        }
    }
    return action;
}

void ActionRegistry::clear() {
    QSet<QActionGroup*> groups;
    const QList<QAction*> actions = m_actions;
    for (QAction* action : actions) {
        if (action->parent() == &m_window) {
            groups.insert(action->actionGroup());
            delete action;
        }
    }
    qDeleteAll(groups);
    m_conflicts.clear();
}

bool ActionRegistry::setShortcuts(const QString& id, const QList<QKeySequence>& shortcuts) {
    QAction* action = find(id);
    if (action == nullptr || std::any_of(shortcuts.begin(), shortcuts.end(), [&](const QKeySequence& wanted) {
            return ownerOf(wanted, action) != nullptr;
        })) {
        return false;
    }
    action->setShortcuts(shortcuts);
    return true;
}

QAction* ActionRegistry::find(const QString& id) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](const QAction* action) { return action->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

const QAction* ActionRegistry::ownerOf(const QKeySequence& shortcut, const QAction* except) const {
    for (const QAction* action : m_actions) {
        if (action != except && action->shortcuts().contains(shortcut)) {
            return action;
        }
    }
    return nullptr;
}

QString plainText(const QAction& action) {
    QString text = action.text();
    return text.replace(QStringLiteral("&&"), QStringLiteral("\x01"))
        .remove(QLatin1Char('&'))
        .replace(QLatin1Char('\x01'), QLatin1Char('&'));
}

} // namespace mambascope::ui
