// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/key_table.hpp"

#include <algorithm>
#include <utility>

#include "ui/actions/view_keys.hpp"

namespace mambascope::ui {

KeyTable::KeyTable(const ActionRegistry& actions, ChangedKeys changed)
    : m_others(std::move(changed)) {
    KeyBindings keys;
    for (const QAction* action : actions.actions()) {
        keys.declare(action->objectName(), keyBindings().defaults(action->objectName()));
    }
    keys.setChanged(m_others);
    const auto& inViews = viewKeys();
    for (const QAction* action : actions.actions()) {
        const QString id = action->objectName();
        const auto inView =
            std::find_if(inViews.begin(), inViews.end(), [&](const ViewKey& key) { return key.id == id; });
        m_rows.push_back({id, plainText(*action), keys.keys(id), keys.defaults(id), inView != inViews.end()});
    }
    for (const ViewKey& key : inViews) {
        if (actions.find(key.id) == nullptr) {
            m_rows.push_back({key.id, key.shownTitle(), keys.keys(key.id), key.keys, true, key.isFixed});
        }
    }
    for (const KeyRow& row : m_rows) {
        m_others.remove(row.id);
    }
}

std::vector<std::size_t> KeyTable::conflicts(std::size_t row, const QKeySequence& key) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const QList<QKeySequence>& theirs = m_rows[i].keys;
        if (i != row && meet(m_rows.at(row).id, m_rows[i].id) &&
            std::any_of(theirs.begin(), theirs.end(),
                        [&](const QKeySequence& other) { return clash(key, other); })) {
            found.push_back(i);
        }
    }
    return found;
}

bool KeyTable::mayHave(std::size_t row, const QKeySequence& key) const {
    const auto others = conflicts(row, key);
    return !m_rows.at(row).isFixed && !key.isEmpty() && (!m_rows[row].isView || key.count() == 1) &&
           std::none_of(others.begin(), others.end(), [this](std::size_t i) { return m_rows[i].isFixed; });
}

void KeyTable::set(std::size_t row, const QList<QKeySequence>& keys) {
    if (m_rows.at(row).isFixed ||
        !std::all_of(keys.begin(), keys.end(), [&](const QKeySequence& key) { return mayHave(row, key); })) {
        return;
    }
    for (const QKeySequence& key : keys) {
        for (const std::size_t other : conflicts(row, key)) {
            m_rows[other].keys.removeIf([&](const QKeySequence& theirs) { return clash(key, theirs); });
        }
    }
    m_rows[row].keys = keys;
}

void KeyTable::resetAll() {
    for (KeyRow& row : m_rows) {
        row.keys = row.defaults;
    }
}

ChangedKeys KeyTable::changed() const {
    ChangedKeys changed = m_others;
    for (const KeyRow& row : m_rows) {
        if (row.isChanged()) {
            changed.insert(row.id, row.keys);
        }
    }
    return changed;
}

} // namespace mambascope::ui
