// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/recovery_folder.hpp"

#include <algorithm>
#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include "core/base/user_folders.hpp"

namespace mambascope::ui {
namespace {

const QString kSuffix = QStringLiteral(".mambascope");

/// A lock whose process is no more is free at once, however young it is.
std::unique_ptr<QLockFile> lockOf(const QString& path) {
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

QString recoveryFolder() {
    return QFile::decodeName((userStateFolder() / "mambascope" / "recovery").c_str());
}

RecoveryFile::RecoveryFile(const QString& path, std::unique_ptr<QLockFile> lock)
    : m_path(path)
    , m_lock(std::move(lock)) {}

std::unique_ptr<RecoveryFile> RecoveryFile::make(const QString& folder) {
    if (!QDir().mkpath(folder)) {
        return nullptr;
    }
    const QString path = QDir(folder).filePath(QUuid::createUuid().toString(QUuid::Id128) + kSuffix);
    auto lock = lockOf(path);
    return lock ? std::unique_ptr<RecoveryFile>(new RecoveryFile(path, std::move(lock))) : nullptr;
}

std::vector<std::unique_ptr<RecoveryFile>> RecoveryFile::takeLeft(const QString& folder) {
    std::vector<std::unique_ptr<RecoveryFile>> left;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QLatin1Char('*') + kSuffix}, QDir::Files, QDir::Time)) {
        const QString path = dir.filePath(name);
        if (auto lock = lockOf(path)) {
            left.push_back(std::unique_ptr<RecoveryFile>(new RecoveryFile(path, std::move(lock))));
        }
    }
    return left;
}

QDateTime RecoveryFile::time() const {
    const QFileInfo info(m_path);
    return info.exists() ? info.lastModified() : QDateTime();
}

/// A program that was killed while it wrote leaves "NAME.part-…" behind (core/io/temporary_file.hpp).
void RecoveryFile::discard() const {
    const QFileInfo info(m_path);
    const QDir dir = info.dir();
    for (const QString& name : dir.entryList({info.fileName() + QStringLiteral(".part-*")}, QDir::Files)) {
        QFile::remove(dir.filePath(name));
    }
    QFile::remove(m_path);
}

} // namespace mambascope::ui
