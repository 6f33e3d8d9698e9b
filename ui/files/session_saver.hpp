// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and reads sessions on a thread of its own: a disk may sleep, and results may be large.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QString>
#include <QThreadPool>

#include "core/base/error.hpp"
#include "ui/files/session_io.hpp"

namespace mambascope::ui {

class SessionSaver : public QObject {
    Q_OBJECT

public:
    struct Outcome {
        std::optional<Error> failure; ///< nothing: the file holds the session
        std::size_t leftOut = 0;      ///< results that had no room
    };
    using Done = std::function<void(const Outcome&)>;

    explicit SessionSaver(QObject* parent = nullptr);
    /// Waits until what was asked for is written; nobody is told any more.
    ~SessionSaver() override;

    /// Writes one after the other, in the order of the calls. `done` is called on this object's thread.
    void save(WindowSession session, const QString& file, Done done);
    /// Reads a file once what was asked for before is written. `done` is called on this object's thread, with
    /// the session or with what is wrong.
    using Opened =
        std::function<void(std::shared_ptr<const WindowSession> session, const std::optional<Error>&)>;
    void open(const QString& file, Opened done);
    /// Waits until all that was asked for is done; who asked is told later.
    void wait() { m_thread.waitForDone(); }

private:
    QThreadPool m_thread; ///< of one thread
};

} // namespace mambascope::ui
