// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of a window, made once: menus, the command palette and shortcuts all take it from here.
#pragma once

#include <functional>
#include <map>

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace mambascope::ui {

class ActionRegistry : public QObject {
    Q_OBJECT

public:
    /// Actions become children of `window`, so that their shortcuts work everywhere in it. They have the keys
    /// that keyBindings() says, also when these change.
    explicit ActionRegistry(QWidget& window);

    /// Makes an action whose objectName is `id` ("edit.undo"); `shortcuts` are its defaults. A key that
    /// clashes with another action's is refused: the action goes without it, and conflicts() says so. Each id
    /// once.
    QAction* add(const QString& id, const QString& text, const QList<QKeySequence>& shortcuts = {});
    /// Takes in an action that something else made, such as a dock.
    QAction* adopt(const QString& id, QAction* action, const QList<QKeySequence>& shortcuts = {});

    /// Deletes the window's actions and their groups, as before they are made again in another language. What
    /// the window adopted from others is theirs to delete.
    void clear();

    /// Null where there is none.
    [[nodiscard]] QAction* find(const QString& id) const;
    /// All actions in the order in which they came.
    [[nodiscard]] const QList<QAction*>& actions() const { return m_actions; }
    /// One line per refused shortcut.
    [[nodiscard]] const QStringList& conflicts() const { return m_conflicts; }

private:
    [[nodiscard]] const QAction* ownerOf(const QKeySequence& shortcut, const QAction& except) const;
    void giveKeys(QAction& action);
    void giveAllKeys();

    QWidget& m_window;
    QList<QAction*> m_actions;
    QStringList m_conflicts;
};

/// Text of an action for people: without the menu's & marks.
[[nodiscard]] QString plainText(const QAction& action);
/// The same with its keys: "Prompt gallery… (Ctrl+G)".
[[nodiscard]] QString textWithKeys(const QAction& action);

} // namespace mambascope::ui
