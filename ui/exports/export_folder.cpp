// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/export_folder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "core/base/error.hpp"

namespace mambascope::ui {
namespace {

[[noreturn]] void fail(const QString& folder, const QString& reason) {
    throw Error(ErrorCode::FileWriteFailed, {folder.toStdString(), reason.toStdString()});
}

/// A folder that goes when the object goes.
class Folder {
public:
    explicit Folder(QString path)
        : m_path(std::move(path)) {}
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { QDir(m_path).removeRecursively(); }

    [[nodiscard]] const QString& path() const { return m_path; }

private:
    QString m_path;
};

/// A name beside the target that nothing has.
QString hiddenName(const QFileInfo& target) {
    for (int number = 0;; ++number) {
        const QString name = QStringLiteral(".%1.%2-%3.part")
                                 .arg(target.fileName())
                                 .arg(QCoreApplication::applicationPid())
                                 .arg(number);
        const QString path = target.dir().filePath(name);
        if (!QFileInfo::exists(path)) {
            return path;
        }
    }
}

void writeToDisk(const QString& folder, const QString& place, const ExportFile& file) {
    if (file.write) {
        file.write(QDir(place).filePath(file.name));
        return;
    }
    QFile target(QDir(place).filePath(file.name));
    const bool isWritten = target.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                           target.write(file.bytes) == file.bytes.size() && target.flush() &&
                           ::fsync(target.handle()) == 0;
    if (!isWritten) {
        const QString reason = target.error() == QFileDevice::NoError
                                   ? QString::fromLocal8Bit(std::strerror(errno))
                                   : target.errorString();
        fail(folder, QStringLiteral("%1: %2").arg(file.name, reason));
    }
}

/// Both at once where the file system can; the old one then stands under the new one's name.
bool exchange(const QByteArray& fresh, const QByteArray& old) {
    return ::renameat2(AT_FDCWD, fresh.constData(), AT_FDCWD, old.constData(), RENAME_EXCHANGE) == 0;
}

void replace(const QString& folder, const QString& fresh, const QFileInfo& target) {
    const QString path = target.canonicalFilePath();
    if (exchange(QFile::encodeName(fresh), QFile::encodeName(path))) {
        return;
    }
    const Folder aside(hiddenName(target)); // file systems without the exchange: two renames
    if (!QFile::rename(path, aside.path())) {
        fail(folder, QStringLiteral("the folder of that name can't be moved aside"));
    }
    if (!QFile::rename(fresh, path)) {
        QFile::rename(aside.path(), path);
        fail(folder, QStringLiteral("the new folder can't take the old one's place"));
    }
}

void checkReplaceable(const QString& folder, const QFileInfo& target) {
    if (!target.isDir()) {
        fail(folder, QStringLiteral("it is no folder; choose another name"));
    }
    const QStringList foreign = foreignNames(folder);
    if (!foreign.isEmpty()) {
        fail(folder,
             QStringLiteral("it holds %1, which no export wrote; choose another name").arg(foreign.front()));
    }
}

} // namespace

bool isTaken(const QString& folder) {
    const QFileInfo info(folder);
    if (info.isSymLink()) { // also one to nothing
        return true;
    }
    constexpr auto kAnything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    return info.isDir() ? !info.isReadable() || !QDir(folder).isEmpty(kAnything) : info.exists();
}

QStringList foreignNames(const QString& folder) {
    static const QRegularExpression kOurs(QStringLiteral(
        "^(figure(-[a-z])?(-[0-9]+)?\\.(csv|json|npy|py|pdf|svg|png)|figure(-[a-z])?-matplotlib\\.pdf|"
        "figure(-[a-z])?-pgfplots(-body)?\\.(tex|pdf|aux|log|synctex\\.gz)|table(-[a-z])?\\.tex|"
        "caption\\.tex|session\\.(mambascope|json)|__pycache__)$"));
    QStringList foreign;
    const QStringList names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        if (!kOurs.match(name).hasMatch()) {
            foreign.append(name);
        }
    }
    return foreign;
}

void writeFolder(const QString& folder, const std::vector<ExportFile>& files, IfThere ifThere,
                 const std::function<void()>& check) {
    const QFileInfo target(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (!target.dir().exists()) {
        fail(folder, QStringLiteral("there is no folder %1").arg(target.dir().path()));
    }
    const bool wasTaken = isTaken(target.filePath());
    if (wasTaken && ifThere == IfThere::Refuse) {
        fail(folder, QStringLiteral("there is something of that name already"));
    }
    if (wasTaken) {
        checkReplaceable(folder, target);
    }
    const Folder fresh(hiddenName(target));
    if (::mkdir(QFile::encodeName(fresh.path()).constData(), 0777) != 0) {
        fail(folder, QString::fromLocal8Bit(std::strerror(errno)));
    }
    const auto mayGoOn = [&check] {
        if (check) {
            check();
        }
    };
    for (const ExportFile& file : files) {
        mayGoOn();
        writeToDisk(folder, fresh.path(), file);
    }
    mayGoOn();
    if (wasTaken) {
        replace(folder, fresh.path(), target);
    } else if (std::rename(QFile::encodeName(fresh.path()).constData(),
                           QFile::encodeName(target.filePath()).constData()) != 0) {
        fail(folder, QString::fromLocal8Bit(std::strerror(errno)));
    }
}

} // namespace mambascope::ui
