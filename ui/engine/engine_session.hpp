// SPDX-License-Identifier: GPL-3.0-or-later
// The window's side of the engine: results arrive as signals on the window's thread, and only the newest.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>

#include <QObject>

#include "core/engine/engine.hpp"

namespace mambascope::ui {

/// Owns the engine thread. All members are called on the thread that made the session and none of them waits,
/// but the destructor, which waits until the running request has seen its stop (milliseconds).
class EngineSession : public QObject {
    Q_OBJECT

public:
    /// `factory` makes the backend on the engine thread.
    explicit EngineSession(Engine::BackendFactory factory, QObject* parent = nullptr);
    ~EngineSession() override;

    /// Asks for `body` on a channel, such as "left/predict"; whatever the channel had is forgotten.
    std::uint64_t submit(const std::string& channel, RequestBody body);
    /// Forgets what the channel has; nothing of it arrives any more.
    void cancel(const std::string& channel);
    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    /// The answer to the newest request of its channel, or a part of it (Snapshot::partial).
    void snapshotArrived(std::shared_ptr<const mambascope::Snapshot> snapshot);
    /// The newest request of its channel can't be answered. Never ErrorCode::Cancelled.
    void failed(const mambascope::Failure& failure);
    void progressed(const mambascope::Progress& progress);

private:
    class Listener;
    [[nodiscard]] bool isCurrent(const RequestId& request) const;

    std::unordered_map<std::string, std::uint64_t> m_newest; ///< generation by channel
    std::unique_ptr<Listener> m_listener;
    std::unique_ptr<Engine> m_engine; ///< last: goes first, and with it every call of the listener
};

} // namespace mambascope::ui
