// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a copy of what is not saved yet, in a place of the program's own, and offers it after a crash.
#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QTimer>

#include "ui/files/recovery_folder.hpp"
#include "ui/files/session_saver.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

/// Writes the window's session some time after a change, at a moment when nobody is typing. What is saved or
/// as it was opened needs no copy. An orderly end leaves nothing behind.
class Autosave : public QObject {
    Q_OBJECT

public:
    static constexpr int kIntervalMs = 30'000;
    static constexpr int kIdleMs = 1'000; ///< without a change

    using Content = std::function<WindowSession()>;
    using IsClean = std::function<bool()>;

    /// `folder` holds the files of all windows; all references must outlive this object.
    Autosave(Experiment& experiment, SessionSaver& saver, const QString& folder, IsClean isClean,
             Content content, QObject* parent = nullptr);
    ~Autosave() override;

    /// How long after a change; 0: never.
    void setInterval(int ms);
    /// Writes now what isn't saved.
    void saveNow();
    /// Takes a file that another window left as this window's own: what is in it is open here now.
    void adopt(std::unique_ptr<RecoveryFile> file);

Q_SIGNALS:
    /// A copy could not be written; told once until one could be.
    void failed(const QString& reason);

private:
    void noteChange();
    void due();

    SessionSaver& m_saver;
    QString m_folder;
    IsClean m_isClean;
    Content m_content;
    std::unique_ptr<RecoveryFile> m_file; ///< null: not needed yet, or the folder can't be written
    QTimer m_timer;
    QTimer m_idle;
    bool m_hasFailed = false;
    bool m_isOff = false;
};

} // namespace mambascope::ui
