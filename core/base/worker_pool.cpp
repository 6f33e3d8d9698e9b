// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker_pool.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace mambascope {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// How long a worker without work stays awake: longer than what lies between the loops of one layer.
constexpr auto kAwake = 60us;
/// How long the end of a loop looks at the last parts before it sleeps. Sleeping frees this processor, which
/// a worker that has lost its own may then get.
constexpr auto kPatience = 30us;
/// Parts for each thread where there is enough work: one that lost time takes fewer of them.
constexpr std::int64_t kPartsPerThread = 4;

thread_local bool t_isWorker = false;

void pause() {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#endif
}

/// Looks until done() or until the time is over; whether it is done.
template <typename Done>
bool lookFor(Clock::duration time, const Done& done) {
    constexpr int kLooks = 64; // between two looks at the clock
    const Clock::time_point end = Clock::now() + time;
    do {
        for (int i = 0; i < kLooks; ++i) {
            if (done()) {
                return true;
            }
            pause();
        }
    } while (Clock::now() < end);
    return done();
}

} // namespace

WorkerPool::WorkerPool(int threads, const StartThread& start) {
    try {
        m_workers.reserve(static_cast<std::size_t>(std::max(threads - 1, 0)));
        while (std::ssize(m_workers) < threads - 1) {
            m_workers.push_back(start([this] { work(); }));
        }
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch)
        // The system gives no more of them: those that have started, or the caller alone, do the work.
    }
}

WorkerPool::~WorkerPool() {
    m_stop = true;
    ++m_loops;
    m_loops.notify_all();
}

void WorkerPool::run(std::int64_t count, std::int64_t grain, const Body& body) {
    if (count <= 0) {
        return;
    }
    std::int64_t parts = std::min(count / std::max<std::int64_t>(1, grain), kPartsPerThread * threads());
    if (parts > threads()) {
        parts -= parts % threads(); // undisturbed threads take as many each and end together
    }
    if (parts <= 1 || m_workers.empty() || t_isWorker || m_busy.exchange(true)) {
        body(0, count);
        return;
    }
    m_loop = {&body, count, (count + parts - 1) / parts};
    m_next = 0;
    m_open = true;
    ++m_loops;
    const std::int64_t helpers = std::min<std::int64_t>(parts - 1, std::ssize(m_workers));
    for (std::int64_t i = 0; i < helpers; ++i) {
        m_loops.notify_one(); // costs a look at a counter where nobody sleeps
    }
    takeParts();
    closeLoop();
    const std::exception_ptr failure = std::exchange(m_failure, nullptr);
    m_busy = false;
    if (failure) {
        std::rethrow_exception(failure);
    }
}

void WorkerPool::takeParts() {
    for (;;) {
        const std::int64_t first = m_next.fetch_add(m_loop.part);
        if (first >= m_loop.count) {
            return;
        }
        try {
            (*m_loop.body)(first, std::min(m_loop.count, first + m_loop.part));
        } catch (...) {
            const std::lock_guard lock(m_failing);
            if (!m_failure) {
                m_failure = std::current_exception();
            }
            m_next = m_loop.count; // the rest is not wanted any more
        }
    }
}

/// A worker says that it is inside before it looks whether the loop is open; here it is closed before anyone
/// is counted. So whoever is not counted sees it closed.
void WorkerPool::closeLoop() {
    m_open = false;
    if (lookFor(kPatience, [&] { return m_inside == 0; })) {
        return;
    }
    for (std::uint32_t inside = m_inside; inside != 0; inside = m_inside) {
        m_inside.wait(inside);
    }
}

/// Until a loop begins that this worker has not seen; false at the end of the pool.
bool WorkerPool::awaitLoop(std::uint32_t& seen) {
    const auto begun = [&] { return m_loops != seen; };
    if (!lookFor(kAwake, begun)) {
        m_loops.wait(seen);
    }
    seen = m_loops;
    return !m_stop;
}

void WorkerPool::work() {
    t_isWorker = true;
    std::uint32_t seen = 0;
    while (awaitLoop(seen)) {
        ++m_inside;
        if (m_open) {
            takeParts();
        }
        if (--m_inside == 0) {
            m_inside.notify_one();
        }
    }
}

} // namespace mambascope
