// SPDX-License-Identifier: GPL-3.0-or-later
// The session files that were opened or saved last.
#pragma once

#include <QSettings>
#include <QStringList>

namespace mambascope::ui {

inline constexpr int kMostRecentFiles = 8;

/// Those that are still there, the newest first. `settings` null: none is remembered.
[[nodiscard]] QStringList recentSessions(const QSettings* settings);
/// Puts a file first, by its absolute path.
void rememberSession(QSettings* settings, const QString& file);

} // namespace mambascope::ui
