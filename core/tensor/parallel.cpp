// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/parallel.hpp"

#include <ATen/Parallel.h>
#include <memory>
#include <mutex>

#include "core/base/threads.hpp"
#include "core/base/worker_pool.hpp"

#ifndef INTRA_OP_PARALLEL
#error "compile this file with OpenMP: without it, LibTorch's headers make every loop serial"
#endif

namespace mambascope {
namespace {

/// A row costs some microseconds; another thread's share of a loop costs about as much as a few of them.
constexpr std::int64_t kRowsPerThread = 4;

/// The workers, made when they are first wanted and again where their number changes.
class Workers {
public:
    std::shared_ptr<WorkerPool> get() {
        const std::lock_guard lock(m_mutex);
        if (!m_pool) {
            m_pool = std::make_shared<WorkerPool>(at::get_num_threads());
        }
        return m_pool;
    }

    void drop() {
        const std::lock_guard lock(m_mutex);
        m_pool.reset();
    }

private:
    std::mutex m_mutex;
    std::shared_ptr<WorkerPool> m_pool;
};

Workers& workers() {
    static Workers all;
    return all;
}

} // namespace

void parallelFor(std::int64_t begin, std::int64_t end, std::int64_t grain,
                 const std::function<void(std::int64_t, std::int64_t)>& body) {
    at::parallel_for(begin, end, grain, [&](std::int64_t first, std::int64_t last) { body(first, last); });
}

void shareLoop(std::int64_t count, std::int64_t grain,
               const std::function<void(std::int64_t, std::int64_t)>& body) {
    if (at::in_parallel_region()) { // all of LibTorch's threads are at work
        if (count > 0) {
            body(0, count);
        }
        return;
    }
    workers().get()->run(count, grain, body);
}

const ops::ParallelFor& threadPool() {
    static const ops::ParallelFor pool = [](std::int64_t count,
                                            const std::function<void(std::int64_t, std::int64_t)>& body) {
        shareLoop(count, kRowsPerThread, body);
    };
    return pool;
}

void setThreadCount(int threads) {
    at::set_num_threads(threads);
    workers().drop();
}

void startThreads(int threads) {
    if (threads > 0) {
        setThreadCount(threads);
    }
    static_cast<void>(workers().get()); // takes what it gets
    const int wanted = at::get_num_threads();
    const int possible = startableThreads(wanted - 1) + 1;
    if (possible < wanted) {
        at::set_num_threads(possible);
    }
    // OpenMP starts its threads with the first loop and keeps them.
    at::parallel_for(0, possible, 1, [](std::int64_t, std::int64_t) {});
}

void dropWorkers() {
    workers().drop();
}

} // namespace mambascope
