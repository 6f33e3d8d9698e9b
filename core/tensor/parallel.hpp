// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope {

/// body(first, last) over [begin, end) by LibTorch's threads, each of which gets at least `grain`; on the
/// calling thread only where that is all of it. What a body throws comes back to the caller. LibTorch's own
/// at::parallel_for is an inline function that is serial in every file that is compiled without OpenMP: ask
/// here.
void parallelFor(std::int64_t begin, std::int64_t end, std::int64_t grain,
                 const std::function<void(std::int64_t, std::int64_t)>& body);

/// body(first, last) over [0, count) by the engine's own workers (core/base/worker_pool.hpp), for loops of
/// microseconds whose bodies use neither LibTorch nor files. Within a body of parallelFor on that thread
/// only.
void shareLoop(std::int64_t count, std::int64_t grain,
               const std::function<void(std::int64_t, std::int64_t)>& body);

/// shareLoop for the kernels of core/ops: ranges below some rows stay on the calling thread.
[[nodiscard]] const ops::ParallelFor& threadPool();

/// How many threads LibTorch and the loops here use from now on: at least 1. Engine thread.
void setThreadCount(int threads);

/// Starts `threads` threads for LibTorch and as many for the loops here (0: as many as LibTorch wants),
/// before anything is computed. Where the system doesn't start that many (its limits of threads or memory) it
/// is fewer: LibTorch's OpenMP would end the program. The thread that computes.
void startThreads(int threads);

/// Ends the engine's workers with the memory that they kept; they come back with the next loop.
void dropWorkers();

} // namespace mambascope
