// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/action_registry.hpp"

#include <QActionGroup>
#include <QSet>
#include <algorithm>
#include <utility>

#include "ui/actions/key_bindings.hpp"

namespace mambascope::ui {

ActionRegistry::ActionRegistry(QWidget& window)
    : QObject(&window)
    , m_window(window) {
    setObjectName(QStringLiteral("actionRegistry"));
    connect(&keyBindings(), &KeyBindings::keysChanged, this, &ActionRegistry::giveAllKeys);
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
    keyBindings().declare(id, shortcuts);
    giveKeys(*action);
    return action;
}

void ActionRegistry::giveKeys(QAction& action) {
    QList<QKeySequence> given;
    for (const QKeySequence& key : keyBindings().keys(action.objectName())) {
        if (const QAction* owner = ownerOf(key, action)) {
            m_conflicts.append(
                tr("%1 for %2 is already used by %3")
                    .arg(key.toString(QKeySequence::NativeText), action.objectName(), owner->objectName()));
        } else {
            given.append(key);
        }
    }
    action.setShortcuts(given);
}

/// First none has any, so that two may change keys with each other.
void ActionRegistry::giveAllKeys() {
    m_conflicts.clear();
    for (QAction* action : std::as_const(m_actions)) {
        action->setShortcuts(QList<QKeySequence>());
    }
    for (QAction* action : std::as_const(m_actions)) {
        giveKeys(*action);
    }
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

QAction* ActionRegistry::find(const QString& id) const {
    const auto found = std::find_if(m_actions.begin(), m_actions.end(),
                                    [&](const QAction* action) { return action->objectName() == id; });
    return found == m_actions.end() ? nullptr : *found;
}

const QAction* ActionRegistry::ownerOf(const QKeySequence& shortcut, const QAction& except) const {
    for (const QAction* action : m_actions) {
        const QList<QKeySequence> theirs = action->shortcuts();
        if (action != &except && meet(action->objectName(), except.objectName()) &&
            std::any_of(theirs.begin(), theirs.end(),
                        [&](const QKeySequence& other) { return clash(shortcut, other); })) {
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

QString textWithKeys(const QAction& action) {
    const QString keys = keysForPeople(action.shortcuts());
    return keys.isEmpty() ? plainText(action) : ActionRegistry::tr("%1 (%2)").arg(plainText(action), keys);
}

} // namespace mambascope::ui
