// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recent_files.hpp"

#include <algorithm>

#include <QFileInfo>

namespace mambascope::ui {
namespace {

const QString kKey = QStringLiteral("sessions/recent");

QStringList remembered(const QSettings& settings) {
    return settings.value(kKey).toStringList().mid(0, kMostRecentFiles);
}

} // namespace

QStringList recentSessions(const QSettings* settings) {
    QStringList files = settings == nullptr ? QStringList() : remembered(*settings);
    files.erase(std::remove_if(files.begin(), files.end(),
                               [](const QString& file) { return !QFileInfo(file).isFile(); }),
                files.end());
    return files;
}

void rememberSession(QSettings* settings, const QString& file) {
    if (settings == nullptr) {
        return;
    }
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = remembered(*settings);
    files.removeAll(path);
    files.prepend(path);
    settings->setValue(kKey, files.mid(0, kMostRecentFiles));
}

} // namespace mambascope::ui
