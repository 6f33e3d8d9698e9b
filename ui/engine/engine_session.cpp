// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/engine_session.hpp"

#include <utility>

#include <QMetaObject>

namespace mambascope::ui {

/// Runs on the engine thread; hands everything over to the session's thread. Calls that are still queued when
/// the session goes are dropped by Qt, because the session is their context.
class EngineSession::Listener : public EngineListener {
public:
    explicit Listener(EngineSession& session)
        : m_session(session) {}

    void onSnapshot(std::shared_ptr<const Snapshot> snapshot) override {
        post([session = &m_session, snapshot = std::move(snapshot)] {
            if (session->isCurrent(snapshot->request.id())) {
                Q_EMIT
                session->snapshotArrived(snapshot);
            }
        });
    }

    void onFailure(const Failure& failure) override {
        if (failure.code == ErrorCode::Cancelled) {
            return;
        }
        post([session = &m_session, failure] {
            if (session->isCurrent(failure.request)) {
                Q_EMIT
                session->failed(failure);
            }
        });
    }

    void onProgress(const Progress& progress) override {
        post([session = &m_session, progress] {
            if (session->isCurrent(progress.request)) {
                Q_EMIT
                session->progressed(progress);
            }
        });
    }

private:
    template <typename Function>
    void post(Function&& function) {
        QMetaObject::invokeMethod(&m_session, std::forward<Function>(function), Qt::QueuedConnection);
    }

    EngineSession& m_session;
};

EngineSession::EngineSession(Engine::BackendFactory factory, QObject* parent)
    : QObject(parent)
    , m_listener(std::make_unique<Listener>(*this))
    , m_engine(std::make_unique<Engine>(std::move(factory), *m_listener)) {
    setObjectName(QStringLiteral("engineSession"));
}

EngineSession::~EngineSession() = default;

std::uint64_t EngineSession::submit(const std::string& channel, RequestBody body) {
    const std::uint64_t generation = m_engine->submit(channel, std::move(body));
    m_newest[channel] = generation;
    return generation;
}

void EngineSession::cancel(const std::string& channel) {
    m_engine->cancel(channel);
    m_newest.erase(channel);
}

bool EngineSession::busy() const {
    return m_engine->busy();
}

bool EngineSession::isCurrent(const RequestId& request) const {
    const auto newest = m_newest.find(request.channel);
    return newest != m_newest.end() && newest->second == request.generation;
}

} // namespace mambascope::ui
