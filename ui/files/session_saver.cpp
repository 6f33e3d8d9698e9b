// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_saver.hpp"

#include <exception>
#include <utility>

#include <QMetaObject>

namespace mambascope::ui {
namespace {

SessionSaver::Outcome write(const WindowSession& session, const QString& file) {
    SessionSaver::Outcome outcome;
    try {
        outcome.leftOut = saveSession(session, file);
    } catch (const Error& error) {
        outcome.failure = error;
    } catch (const std::exception& error) { // memory that ran out
        outcome.failure = Error(ErrorCode::FileWriteFailed, {file.toStdString(), error.what()});
    }
    return outcome;
}

} // namespace

SessionSaver::SessionSaver(QObject* parent)
    : QObject(parent) {
    setObjectName(QStringLiteral("sessionSaver"));
    m_thread.setMaxThreadCount(1);
}

SessionSaver::~SessionSaver() {
    wait();
}

void SessionSaver::save(WindowSession session, const QString& file, Done done) {
    m_thread.start([this, session = std::move(session), file, done = std::move(done)] {
        QMetaObject::invokeMethod(
            this, [done, outcome = write(session, file)] { done(outcome); }, Qt::QueuedConnection);
    });
}

void SessionSaver::open(const QString& file, Opened done) {
    m_thread.start([this, file, done = std::move(done)] {
        std::shared_ptr<const WindowSession> session;
        std::optional<Error> failure;
        try {
            session = std::make_shared<const WindowSession>(openSession(file));
        } catch (const Error& error) {
            failure = error;
        } catch (const std::exception& error) { // memory that ran out
            failure = Error(ErrorCode::FileUnreadable, {file.toStdString(), error.what()});
        }
        QMetaObject::invokeMethod(
            this, [done, session, failure] { done(session, failure); }, Qt::QueuedConnection);
    });
}

} // namespace mambascope::ui
