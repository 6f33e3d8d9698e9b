// SPDX-License-Identifier: GPL-3.0-or-later
// Which keys do what, by an action's id: the defaults, and what the user has changed.
#pragma once

#include <QHash>
#include <QKeyEvent>
#include <QObject>

#include "ui/settings/settings.hpp"

namespace mambascope::ui {

/// One for the program, like its language: keyBindings(). Lives on the window's thread.
class KeyBindings : public QObject {
    Q_OBJECT

public:
    KeyBindings();

    /// What an action has unless the user says otherwise. The same id again replaces it.
    void declare(const QString& id, const QList<QKeySequence>& defaults);
    [[nodiscard]] QList<QKeySequence> defaults(const QString& id) const { return m_defaults.value(id); }
    /// The user's, else the defaults without what the user has given to another action.
    [[nodiscard]] QList<QKeySequence> keys(const QString& id) const;
    [[nodiscard]] bool isChanged(const QString& id) const { return m_changed.contains(id); }

    /// All that the user has changed, in place of what was changed before. Ids that nobody declares wait.
    void setChanged(const ChangedKeys& changed);
    [[nodiscard]] const ChangedKeys& changed() const { return m_changed; }

Q_SIGNALS:
    void keysChanged();

private:
    QHash<QString, QList<QKeySequence>> m_defaults;
    ChangedKeys m_changed;
};

[[nodiscard]] KeyBindings& keyBindings();

/// Both can't be used: they are equal, or one begins with all chords of the other.
[[nodiscard]] bool clash(const QKeySequence& a, const QKeySequence& b);
/// The actions count in the same place: one of them everywhere, or both in one view. In the windows of a talk
/// only the talk's own keys count.
[[nodiscard]] bool meet(const QString& a, const QString& b);

/// Whether a view that has the keyboard is to do what `id` says. The character counts where the key lies
/// elsewhere: [ and ] are on many keyboards behind AltGr. `more` may be held beside the chord's own keys.
[[nodiscard]] bool isKey(const QKeyEvent& event, const QString& id, Qt::KeyboardModifiers more = {});

/// "Ctrl+Shift+Z or Ctrl+Y", as the platform writes it; empty: no key.
[[nodiscard]] QString keysForPeople(const QList<QKeySequence>& keys);

} // namespace mambascope::ui
