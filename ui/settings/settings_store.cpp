// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_store.hpp"

#include <utility>
#include <vector>

#include "ui/settings/setting_kinds.hpp"
#include "ui/settings/settings_table.hpp"

namespace mambascope::ui {
namespace {

constexpr qsizetype kMostNamed = 3; // problems in one line

QString shortcutKey(const QString& action) {
    return QLatin1String(kShortcutGroup) + QLatin1Char('/') + action;
}

/// `noteBroken(key, value, expected)` is called where a row can't be read.
template <typename Record, typename NoteBroken>
void readAll(const QSettings& file, const std::vector<SettingRow<Record>>& table, Record& into,
             NoteBroken noteBroken) {
    for (const auto& row : table) {
        const QVariant value = file.value(row.key);
        if (file.contains(row.key) && !row.read(value, into)) {
            noteBroken(row.key, value, row.expected());
        }
    }
}

template <typename Record>
void writeNew(QSettings& file, const std::vector<SettingRow<Record>>& table, const Record& before,
              const Record& now, QSet<QString>& broken) {
    static const Record defaults;
    for (const auto& row : table) {
        const QVariant value = row.write(now);
        if (value == row.write(before) && !broken.remove(row.key)) {
            continue;
        }
        value == row.write(defaults) ? file.remove(row.key) : file.setValue(row.key, value);
    }
}

} // namespace

SettingsStore::SettingsStore(QSettings* file, QObject* parent)
    : QObject(parent)
    , m_file(file) {
    setObjectName(QStringLiteral("settingsStore"));
    if (m_file == nullptr) {
        return;
    }
    if (m_file->status() != QSettings::NoError) {
        m_problems.append(tr("%1 can't be read").arg(m_file->fileName()));
        return;
    }
    const auto note = [this](const QString& key, const QVariant& value, const QString& expected) {
        noteBroken(key, value, expected);
    };
    readAll(*m_file, settingsTable(), m_settings, note);
    readAll(*m_file, rememberedTable(), m_remembered, note);
    readShortcuts();
}

void SettingsStore::readShortcuts() {
    m_file->beginGroup(QLatin1String(kShortcutGroup));
    const QStringList actions = m_file->childKeys();
    m_file->endGroup();
    for (const QString& action : actions) {
        const QVariant value = m_file->value(shortcutKey(action));
        if (const auto keys = keysFrom(value)) {
            m_settings.shortcuts.insert(action, *keys);
        } else {
            noteBroken(shortcutKey(action), value, tr("keys such as Ctrl+Shift+L"));
        }
    }
}

void SettingsStore::noteBroken(const QString& key, const QVariant& value, const QString& expected) {
    m_broken.insert(key);
    m_problems.append(tr("%1 is “%2”, expected %3").arg(key, shownValue(value), expected));
}

QString SettingsStore::takeProblem() {
    const QStringList problems = std::exchange(m_problems, {});
    if (problems.isEmpty()) {
        return {};
    }
    const QString named = problems.mid(0, kMostNamed).join(tr("; "));
    const auto more = static_cast<int>(problems.size() - kMostNamed);
    return more > 0 ? tr("Settings that can't be used are replaced by their defaults: %1; and %n more",
                         nullptr, more)
                          .arg(named)
                    : tr("Settings that can't be used are replaced by their defaults: %1").arg(named);
}

void SettingsStore::set(const Settings& next) {
    if (next == m_settings && m_broken.isEmpty()) {
        return;
    }
    const Settings before = m_settings;
    m_settings = next; // which may be settings() itself
    if (m_file != nullptr) {
        writeNew(*m_file, settingsTable(), before, m_settings, m_broken);
        writeShortcuts(before.shortcuts);
        flush();
    }
    if (before != m_settings) {
        Q_EMIT
        changed(before);
    }
}

void SettingsStore::writeShortcuts(const ChangedKeys& before) {
    for (auto entry = before.begin(); entry != before.end(); ++entry) {
        if (!m_settings.shortcuts.contains(entry.key())) {
            m_file->remove(shortcutKey(entry.key()));
        }
    }
    for (auto entry = m_settings.shortcuts.begin(); entry != m_settings.shortcuts.end(); ++entry) {
        if (!before.contains(entry.key()) || before.value(entry.key()) != entry.value()) {
            m_file->setValue(shortcutKey(entry.key()), keysText(entry.value()));
            m_broken.remove(shortcutKey(entry.key()));
        }
    }
    const QSet<QString> broken = m_broken;
    for (const QString& key : broken) {
        if (key.startsWith(QLatin1String(kShortcutGroup) + QLatin1Char('/'))) {
            m_file->remove(key);
            m_broken.remove(key);
        }
    }
}

void SettingsStore::remember(const Remembered& next) {
    const Remembered before = m_remembered;
    m_remembered = next;
    if (m_file != nullptr) {
        writeNew(*m_file, rememberedTable(), before, m_remembered, m_broken);
    }
}

/// Said once: a folder that can't be written today can't be written at the next click either.
void SettingsStore::flush() {
    m_file->sync();
    if (m_file->status() != QSettings::NoError && !std::exchange(m_hasFailed, true)) {
        Q_EMIT
        failed(tr("%1 can't be written: settings last until the program ends").arg(m_file->fileName()));
    }
}

} // namespace mambascope::ui
