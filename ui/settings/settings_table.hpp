// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of everything that is kept in a settings file: its key, what may stand there, and the field
// that it belongs to. Keys and forms stay what they are, for files of older versions are read for ever.
#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QVariant>

#include "ui/settings/settings.hpp"

namespace mambascope::ui {

/// One field of Settings or Remembered.
template <typename Record>
struct SettingRow {
    QString key;
    /// What may stand there, in the present language: "a whole number from 0 to 50".
    std::function<QString()> expected;
    /// False, and the record keeps what it has, where the value is none of these.
    std::function<bool(const QVariant& value, Record& into)> read;
    std::function<QVariant(const Record& from)> write;
};

[[nodiscard]] const std::vector<SettingRow<Settings>>& settingsTable();
[[nodiscard]] const std::vector<SettingRow<Remembered>>& rememberedTable();

/// The group of the changed keys: "shortcuts/edit.undo" holds "Ctrl+Z; Alt+Backspace", in Qt's portable form.
inline constexpr const char* kShortcutGroup = "shortcuts";
/// Nothing where the text names an unknown key.
[[nodiscard]] std::optional<QList<QKeySequence>> keysFrom(const QVariant& value);
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

} // namespace mambascope::ui
