// SPDX-License-Identifier: GPL-3.0-or-later
// The session files that were opened or saved last.
#pragma once

#include <QStringList>

#include "ui/settings/settings_store.hpp"

namespace mambascope::ui {

/// Those that are still there, the newest first; at most Settings::recentFiles.
[[nodiscard]] QStringList recentSessions(const SettingsStore& settings);
/// Puts a file first, by its absolute path.
void rememberSession(SettingsStore& settings, const QString& file);

} // namespace mambascope::ui
