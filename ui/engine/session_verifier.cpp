// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/session_verifier.hpp"

#include <utility>

namespace mambascope::ui {
namespace {

const std::string kChannel = "verify";

} // namespace

SessionVerifier::SessionVerifier(EngineSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    setObjectName(QStringLiteral("sessionVerifier"));
    connect(&session, &EngineSession::snapshotArrived, this,
            [this](const std::shared_ptr<const Snapshot>& snapshot) { take(*snapshot); });
    connect(&session, &EngineSession::failed, this, &SessionVerifier::takeFailure);
}

void SessionVerifier::start(Results results) {
    m_session.cancel(kChannel);
    m_results = std::move(results);
    m_verification = {};
    ask();
}

void SessionVerifier::stop() {
    m_session.cancel(kChannel);
    m_results.clear();
    m_verification = {};
}

void SessionVerifier::ask() {
    if (isRunning()) {
        m_session.submit(kChannel, m_results[m_verification.results.size()]->request.body);
    } else {
        Q_EMIT
        finished();
    }
}

void SessionVerifier::take(const Snapshot& snapshot) {
    if (snapshot.request.channel != kChannel || snapshot.partial || !isRunning()) {
        return;
    }
    m_verification.add(m_results[m_verification.results.size()], snapshot);
    Q_EMIT
    progressed();
    ask();
}

void SessionVerifier::takeFailure(const Failure& failure) {
    if (failure.request.channel != kChannel || !isRunning()) {
        return;
    }
    m_verification.addFailure(m_results[m_verification.results.size()], failure.detail);
    Q_EMIT
    progressed();
    ask();
}

} // namespace mambascope::ui
