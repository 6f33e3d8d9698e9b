// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recent_files.hpp"

#include <algorithm>

#include <QFileInfo>

namespace mambascope::ui {

QStringList recentSessions(const SettingsStore& settings) {
    QStringList files = settings.remembered().recentSessions.mid(0, settings.settings().recentFiles);
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const QString& file) { return !QFileInfo(file).isFile(); }),
                files.end());
    return files;
}

void rememberSession(SettingsStore& settings, const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    Remembered next = settings.remembered();
    next.recentSessions.removeAll(path);
    next.recentSessions.prepend(path);
    next.recentSessions = next.recentSessions.mid(0, settings.settings().recentFiles);
    settings.remember(next);
}

} // namespace mambascope::ui
