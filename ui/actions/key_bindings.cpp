// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/key_bindings.hpp"

#include <QGuiApplication>
#include <algorithm>

#include "ui/actions/view_keys.hpp"

namespace mambascope::ui {
namespace {

QStringList viewsOf(const QString& id) {
    for (const ViewKey& key : viewKeys()) {
        if (key.id == id) {
            return key.views;
        }
    }
    return {}; // an action of the window: everywhere
}

bool isSame(const QKeyEvent& event, QKeyCombination chord, Qt::KeyboardModifiers more) {
    const Qt::KeyboardModifiers held = event.modifiers() & ~Qt::KeypadModifier;
    const Qt::KeyboardModifiers wanted = chord.keyboardModifiers();
    if (event.key() == chord.key() && (held & ~more) == (wanted & ~more) && (held & wanted) == wanted) {
        return true;
    }
    const bool isMark = chord.key() > Qt::Key_Space && chord.key() < Qt::Key_AsciiTilde &&
                        !QChar(chord.key()).isLetterOrNumber();
    return isMark && wanted == Qt::NoModifier && event.text() == QString(QChar(chord.key()));
}

} // namespace

KeyBindings::KeyBindings() {
    setObjectName(QStringLiteral("keyBindings"));
    for (const ViewKey& key : viewKeys()) {
        declare(key.id, key.keys);
    }
}

void KeyBindings::declare(const QString& id, const QList<QKeySequence>& defaults) {
    m_defaults.insert(id, defaults);
}

QList<QKeySequence> KeyBindings::keys(const QString& id) const {
    const auto own = m_changed.constFind(id);
    if (own != m_changed.constEnd()) {
        return *own;
    }
    QList<QKeySequence> left = m_defaults.value(id);
    for (auto other = m_changed.begin(); other != m_changed.end(); ++other) {
        if (!meet(id, other.key())) {
            continue;
        }
        for (const QKeySequence& taken : other.value()) {
            left.removeIf([&](const QKeySequence& key) { return clash(key, taken); });
        }
    }
    return left;
}

void KeyBindings::setChanged(const ChangedKeys& changed) {
    if (changed != m_changed) {
        m_changed = changed;
        Q_EMIT
        keysChanged();
    }
}

KeyBindings& keyBindings() {
    static KeyBindings bindings;
    return bindings;
}

bool clash(const QKeySequence& a, const QKeySequence& b) {
    return !a.isEmpty() && !b.isEmpty() &&
           (a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch);
}

bool meet(const QString& a, const QString& b) {
    const QStringList ofA = viewsOf(a);
    const QStringList ofB = viewsOf(b);
    const QString talk = QStringLiteral("talk");
    if (ofA.contains(talk) || ofB.contains(talk)) {
        return ofA.contains(talk) && ofB.contains(talk);
    }
    return ofA.isEmpty() || ofB.isEmpty() ||
           std::any_of(ofA.begin(), ofA.end(), [&](const QString& view) { return ofB.contains(view); });
}

bool isKey(const QKeyEvent& event, const QString& id, Qt::KeyboardModifiers more) {
    const QList<QKeySequence> keys = keyBindings().keys(id);
    return std::any_of(keys.begin(), keys.end(), [&](const QKeySequence& key) {
        return key.count() == 1 && isSame(event, key[0], more);
    });
}

QString keysForPeople(const QList<QKeySequence>& keys) {
    QStringList texts;
    for (const QKeySequence& key : keys) {
        const QString text = key.toString(QKeySequence::NativeText);
        // In an isolate "Ctrl++" keeps its last sign at its right end.
        texts.append(QGuiApplication::isRightToLeft() ? QChar(u'\u2066') + text + QChar(u'\u2069') : text);
    }
    return texts.join(KeyBindings::tr(" or ", "between two keys"));
}

} // namespace mambascope::ui
