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

/// Owns the engine thread, and a second one for the right model where that has a GPU of its own, so that
/// both compute at the same time. All members are called on the thread that made the
/// session and none of them waits, but the destructor, which waits until the running request has seen its
/// stop (milliseconds).
class EngineSession : public QObject {
    Q_OBJECT

public:
    /// `factory` makes the backend on the engine thread. `right`: of the thread that computes the right
    /// model's requests but those for the CPU, whose cores both would share; empty: one thread does
    /// everything.
    explicit EngineSession(Engine::BackendFactory factory, Engine::BackendFactory right = {},
                           QObject* parent = nullptr);
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
    struct Thread;
    /// The newest request of a channel. Each engine counts generations of its own.
    struct Newest {
        const Thread* thread = nullptr;
        std::uint64_t generation = 0;
    };

    [[nodiscard]] Thread& threadOf(const std::string& channel, const RequestBody& body) const;
    [[nodiscard]] bool isCurrent(const RequestId& request, const Thread& thread) const;

    std::unordered_map<std::string, Newest> m_newest; ///< by channel
    std::unique_ptr<Thread> m_main;
    std::unique_ptr<Thread> m_right; ///< null: the main one has its requests
};

} // namespace mambascope::ui
