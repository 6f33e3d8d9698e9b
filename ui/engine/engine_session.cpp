// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/engine_session.hpp"

#include <utility>

#include <QMetaObject>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Runs on the engine thread; hands everything over to the session's thread. Calls that are still queued when
/// the session goes are dropped by Qt, because the session is their context.
class EngineSession::Listener : public EngineListener {
public:
    Listener(EngineSession& session, const Thread& thread)
        : m_session(session)
        , m_thread(thread) {}

    void onSnapshot(std::shared_ptr<const Snapshot> snapshot) override {
        post([session = &m_session, thread = &m_thread, snapshot = std::move(snapshot)] {
            if (session->isCurrent(snapshot->request.id(), *thread)) {
                Q_EMIT
                session->snapshotArrived(snapshot);
            }
        });
    }

    void onFailure(const Failure& failure) override {
        if (failure.code == ErrorCode::Cancelled) {
            return;
        }
        post([session = &m_session, thread = &m_thread, failure] {
            if (session->isCurrent(failure.request, *thread)) {
                Q_EMIT
                session->failed(failure);
            }
        });
    }

    void onProgress(const Progress& progress) override {
        post([session = &m_session, thread = &m_thread, progress] {
            if (session->isCurrent(progress.request, *thread)) {
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
    const Thread& m_thread;
};

struct EngineSession::Thread {
    Thread(EngineSession& session, Engine::BackendFactory factory)
        : listener(session, *this)
        , engine(std::move(factory), listener) {}

    Listener listener;
    Engine engine; ///< last: goes first, and with it every call of the listener
};

EngineSession::EngineSession(Engine::BackendFactory factory, Engine::BackendFactory right, QObject* parent)
    : QObject(parent)
    , m_main(std::make_unique<Thread>(*this, std::move(factory)))
    , m_right(right ? std::make_unique<Thread>(*this, std::move(right)) : nullptr) {
    setObjectName(QStringLiteral("engineSession"));
}

EngineSession::~EngineSession() = default;

EngineSession::Thread& EngineSession::threadOf(const std::string& channel, const RequestBody& body) const {
    const bool right = m_right && channel.starts_with(std::string(sideName(Side::Right)) + "/") &&
                       modelOf(body).device.kind != DeviceKind::Cpu;
    return right ? *m_right : *m_main;
}

std::uint64_t EngineSession::submit(const std::string& channel, RequestBody body) {
    Thread& thread = threadOf(channel, body);
    if (m_right) { // the model may have gone to the other thread since
        Thread& other = &thread == m_main.get() ? *m_right : *m_main;
        other.engine.cancel(channel);
    }
    const std::uint64_t generation = thread.engine.submit(channel, std::move(body));
    m_newest[channel] = {&thread, generation};
    return generation;
}

void EngineSession::cancel(const std::string& channel) {
    m_main->engine.cancel(channel);
    if (m_right) {
        m_right->engine.cancel(channel);
    }
    m_newest.erase(channel);
}

bool EngineSession::busy() const {
    return m_main->engine.busy() || (m_right && m_right->engine.busy());
}

bool EngineSession::isCurrent(const RequestId& request, const Thread& thread) const {
    const auto newest = m_newest.find(request.channel);
    return newest != m_newest.end() && newest->second.thread == &thread &&
           newest->second.generation == request.generation;
}

} // namespace mambascope::ui
