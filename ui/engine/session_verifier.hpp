// SPDX-License-Identifier: GPL-3.0-or-later
// Has the engine compute stored results again, one after the other, and holds the two against each other.
#pragma once

#include <QObject>

#include "core/session/verification.hpp"
#include "ui/engine/engine_session.hpp"

namespace mambascope::ui {

class SessionVerifier : public QObject {
    Q_OBJECT

public:
    /// The session must outlive this object.
    explicit SessionVerifier(EngineSession& session, QObject* parent = nullptr);

    /// What was under way is forgotten.
    void start(Results results);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_verification.results.size() < m_results.size(); }
    [[nodiscard]] std::size_t total() const { return m_results.size(); }
    /// Of what was computed so far.
    [[nodiscard]] const Verification& verification() const { return m_verification; }

Q_SIGNALS:
    /// One more result was computed.
    void progressed();
    /// All were. Also where there are none.
    void finished();

private:
    void ask();
    void take(const Snapshot& snapshot);
    void takeFailure(const Failure& failure);

    EngineSession& m_session;
    Results m_results;
    Verification m_verification;
};

} // namespace mambascope::ui
