// SPDX-License-Identifier: GPL-3.0-or-later
// The engine thread: one std::jthread that owns the backend, with channels on which the latest request wins.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
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

/// All members may be called from any thread. The destructor cancels everything and joins; after it returns
/// the listener is never called again.
class Engine {
public:
    using BackendFactory = std::function<std::unique_ptr<EngineBackend>()>;

    /// The factory runs on the engine thread, so that thread-local state and CUDA contexts belong to it.
    Engine(BackendFactory factory, EngineListener& listener);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Queues a request and returns its generation. A queued request of the same channel is dropped, a
    /// running one is asked to stop. Sweeps (isSweep) wait behind interactive requests.
    std::uint64_t submit(const std::string& channel, RequestBody body);
    /// Drops and stops what the channel has; nothing of it is delivered any more.
    void cancel(const std::string& channel);
    /// True while something is queued or running.
    [[nodiscard]] bool busy() const;

private:
    class State;
    std::unique_ptr<State> m_state;
};

} // namespace mambascope
