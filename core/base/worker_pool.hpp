// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/threads.hpp"

namespace mambascope {

/// Threads that help with loops of some microseconds. The caller takes parts of its loop itself, from the
/// first moment on; a worker that is awake takes others, and one that the system wakes late finds nothing
/// left. So no loop waits for a thread to wake up, or to be given a processor that something else uses (the
/// window's thread, on a machine of two cores): it waits for parts that are being worked on, no more.
/// OpenMP's loops end in a barrier that all of its threads have to reach, with or without work.
///
/// A worker without work looks for it for some time, then sleeps. Any thread may call run(); where another's
/// loop is on its way, or the caller is a worker itself, the loop runs on the calling thread only.
class WorkerPool {
public:
    using Body = std::function<void(std::int64_t first, std::int64_t last)>;

    /// `threads` take part in a loop, the calling one included: at least 1. Fewer if the system starts
    /// no more (its limits of threads or memory); that is no error, since any number gives the same results.
    explicit WorkerPool(int threads, const StartThread& start = startThread);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    [[nodiscard]] int threads() const { return static_cast<int>(m_workers.size()) + 1; }

    /// body(first, last) over [0, count) in parts of at least `grain`, each index once; returns when all are
    /// done. What a body throws comes back to the caller, after the parts that were on their way; the first
    /// of several counts.
    void run(std::int64_t count, std::int64_t grain, const Body& body);

private:
    struct Loop {
        const Body* body = nullptr;
        std::int64_t count = 0, part = 0;
    };

    void work();
    [[nodiscard]] bool awaitLoop(std::uint32_t& seen);
    void takeParts();
    void closeLoop();

    std::atomic<bool> m_busy = false;     ///< set by the caller whose loop it is
    Loop m_loop;                          ///< is written while no loop is open and no worker inside
    std::atomic<std::int64_t> m_next = 0; ///< first index that nobody has taken
    std::atomic<bool> m_open = false;
    std::atomic<std::uint32_t> m_inside = 0; ///< workers that may look at m_loop
    std::atomic<std::uint32_t> m_loops = 0;  ///< counts them; sleeping workers wait for its next value
    std::atomic<bool> m_stop = false;
    std::mutex m_failing;
    std::exception_ptr m_failure;
    std::vector<std::jthread> m_workers;
};

} // namespace mambascope
