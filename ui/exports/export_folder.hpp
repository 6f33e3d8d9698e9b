// SPDX-License-Identifier: GPL-3.0-or-later
// Several files as one folder, which appears whole or not at all.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace mambascope::ui {

struct ExportFile {
    QString name;
    QByteArray bytes;
    /// Makes the file instead, at a path that it is given; may throw Error.
    std::function<void(const QString& path)> write = {};
};

enum class IfThere {
    Refuse,
    Replace, ///< where it is an export of ours and nothing else is in it
};

/// Whether something stands there already; a folder with nothing in it doesn't count.
[[nodiscard]] bool isTaken(const QString& folder);

/// What an export never writes, among the names in a folder: it would be lost where the folder is replaced.
/// What LaTeX and the matplotlib script leave beside an export counts as the export's.
[[nodiscard]] QStringList foreignNames(const QString& folder);

/// Files go into a hidden folder beside the target, to the disk, and are there under its name with one
/// rename. The folder's own folder must exist. Throws Error FileWriteFailed {folder, reason}; then nothing is
/// left behind, and a folder that stood there is as it was; so too where `check`, which is called before each
/// file and before the rename, throws something of its own. Any thread.
void writeFolder(const QString& folder, const std::vector<ExportFile>& files, IfThere ifThere,
                 const std::function<void()>& check = {});

} // namespace mambascope::ui
