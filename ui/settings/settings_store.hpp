// SPDX-License-Identifier: GPL-3.0-or-later
// The program's settings and what it remembers, read once and written whenever something changes.
#pragma once

#include <QObject>
#include <QSet>
#include <QSettings>
#include <QStringList>

#include "ui/settings/settings.hpp"

namespace mambascope::ui {

/// One per program; everything that wants a setting asks it. Lives on the window's thread.
class SettingsStore : public QObject {
    Q_OBJECT

public:
    /// Reads everything from `file`, which must outlive the store. Null: defaults, and nothing is written.
    explicit SettingsStore(QSettings* file = nullptr, QObject* parent = nullptr);

    [[nodiscard]] const Settings& settings() const { return m_settings; }
    /// Writes what is new, and what could not be read before; a default is no entry in the file.
    void set(const Settings& next);

    [[nodiscard]] const Remembered& remembered() const { return m_remembered; }
    /// As set(), without a word to anybody.
    void remember(const Remembered& next);

    /// One line that names every value that could not be read, with what was expected there. Empty: there is
    /// none, or it was said before.
    [[nodiscard]] QString takeProblem();

Q_SIGNALS:
    /// settings() are new; `before` is what they were.
    void changed(const mambascope::ui::Settings& before);
    /// The file can't be written: one line. The settings count all the same, until the program ends.
    void failed(const QString& line);

private:
    void readShortcuts();
    void writeShortcuts(const ChangedKeys& before);
    void noteBroken(const QString& key, const QVariant& value, const QString& expected);
    void flush();

    QSettings* m_file;
    Settings m_settings;
    Remembered m_remembered;
    QStringList m_problems;
    QSet<QString> m_broken; ///< keys whose values could not be read
    bool m_hasFailed = false;
};

} // namespace mambascope::ui
