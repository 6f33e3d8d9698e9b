// SPDX-License-Identifier: GPL-3.0-or-later
// The engine thread: one std::jthread that owns the backend, with channels on which the latest request wins.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/engine/backend.hpp"

namespace mambascope {

/// Receives results. Called on the engine thread; implementations hand the shared snapshot over to their own
/// thread.
class EngineListener {
public:
    virtual ~EngineListener() = default;
    virtual void onSnapshot(std::shared_ptr<const Snapshot> snapshot) = 0;
    virtual void onFailure(const Failure& failure) = 0;
    virtual void onProgress(const Progress& progress) = 0;
};

/// What runs at this moment: tells "this request is slow" from "something else is in the way".
struct EngineStatus {
    std::string channel;
    std::uint64_t generation = 0;
    std::string stage;       ///< of its newest progress; empty before the first
    double elapsedMs = 0;    ///< since it began, what overtook it included
    std::size_t waiting = 0; ///< requests in the queue
};

/// All members may be called from any thread, the listener's calls included (but a listener must not destroy
/// the engine). A listener that throws is ignored. Where the factory throws, the next request fails with that
/// error and the one after it tries again. The destructor cancels everything and joins; what is submitted
/// meanwhile (by a listener's last call) is refused: it gets a generation, never runs, and nothing is
/// delivered. After it returns the listener is never called again.
class Engine {
public:
    using BackendFactory = std::function<std::unique_ptr<EngineBackend>()>;

    /// The factory runs on the engine thread, so that thread-local state and CUDA contexts belong to it.
    /// Throws Error OutOfMemory if the system starts no thread.
    Engine(BackendFactory factory, EngineListener& listener);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Queues a request and returns its generation. A queued request of the same channel is dropped, a
    /// running one is asked to stop. Less urgent ones wait behind the others (RequestUrgency).
    std::uint64_t submit(const std::string& channel, RequestBody body);
    /// Drops and stops what the channel has; nothing of it is delivered any more. Does not wait for a
    /// listener's call that has begun on the engine thread: compare generations where results are shown.
    void cancel(const std::string& channel);
    /// True while something is queued or running; what finished has been delivered once this is false.
    [[nodiscard]] bool busy() const;
    /// The innermost request that runs, or nothing.
    [[nodiscard]] std::optional<EngineStatus> status() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace mambascope
