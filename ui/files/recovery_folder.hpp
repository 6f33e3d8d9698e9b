// SPDX-License-Identifier: GPL-3.0-or-later
// What windows keep of themselves while they run, for the case that they don't end in an orderly way. Each
// has a file of its own in one folder, with a lock beside it that tells whether its window still runs.
#pragma once

#include <memory>
#include <vector>

#include <QDateTime>
#include <QLockFile>
#include <QString>

namespace mambascope::ui {

/// "mambascope/recovery" in XDG_STATE_HOME, else in ~/.local/state.
[[nodiscard]] QString recoveryFolder();

/// A session file that belongs to one window. As long as this lives, nobody else takes it.
class RecoveryFile {
public:
    /// A new one, with a name that nobody has; null where the folder can't be written. Nothing is written but
    /// the lock.
    [[nodiscard]] static std::unique_ptr<RecoveryFile> make(const QString& folder);
    /// Those of windows that are no more, the newest first. They are this process's from now on.
    [[nodiscard]] static std::vector<std::unique_ptr<RecoveryFile>> takeLeft(const QString& folder);

    [[nodiscard]] const QString& path() const { return m_path; }
    /// When it was written last; invalid: never.
    [[nodiscard]] QDateTime time() const;
    /// It is not needed any more: the file goes, and what a killed program left of it. Its name stays ours.
    void discard() const;

private:
    RecoveryFile(const QString& path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock; ///< held; it goes with this object
};

} // namespace mambascope::ui
