// SPDX-License-Identifier: GPL-3.0-or-later
// All keys as a table that is being edited: nothing counts before it is given to the settings.
#pragma once

#include <vector>

#include "ui/actions/action_registry.hpp"
#include "ui/actions/key_bindings.hpp"

namespace mambascope::ui {

struct KeyRow {
    QString id;
    QString title;
    QList<QKeySequence> keys;
    QList<QKeySequence> defaults;
    bool isView = false;  ///< counts in a view that has the keyboard: one chord a key
    bool isFixed = false; ///< can't be changed

    [[nodiscard]] bool isChanged() const { return keys != defaults; }
};

class KeyTable {
public:
    /// The window's actions, then the keys of views; with what `changed` says of them.
    KeyTable(const ActionRegistry& actions, ChangedKeys changed);

    [[nodiscard]] const std::vector<KeyRow>& rows() const { return m_rows; }
    /// The rows that `key` is taken from if `row` gets it.
    [[nodiscard]] std::vector<std::size_t> conflicts(std::size_t row, const QKeySequence& key) const;
    /// One of them can't be changed, or the row itself: set() would do nothing.
    [[nodiscard]] bool mayHave(std::size_t row, const QKeySequence& key) const;

    /// The keys of a row, which other rows lose. Does nothing where one of the keys may not be had.
    void set(std::size_t row, const QList<QKeySequence>& keys);
    void reset(std::size_t row) { set(row, m_rows.at(row).defaults); }
    void resetAll();

    /// What differs from the defaults, for Settings::shortcuts; entries of actions that are not here stay.
    [[nodiscard]] ChangedKeys changed() const;

private:
    std::vector<KeyRow> m_rows;
    ChangedKeys m_others; ///< of actions that this window has not
};

} // namespace mambascope::ui
