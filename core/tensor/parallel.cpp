// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/parallel.hpp"

#include <ATen/Parallel.h>

#ifndef INTRA_OP_PARALLEL
#error "compile this file with OpenMP: without it, LibTorch's headers make every loop serial"
#endif

namespace mambascope {
namespace {

/// A row costs some microseconds; waking a thread costs about as much as a few of them.
constexpr std::int64_t kRowsPerThread = 4;

} // namespace

void parallelFor(std::int64_t begin, std::int64_t end, std::int64_t grain,
                 const std::function<void(std::int64_t, std::int64_t)>& body) {
    at::parallel_for(begin, end, grain, [&](std::int64_t first, std::int64_t last) { body(first, last); });
}

const ops::ParallelFor& threadPool() {
    static const ops::ParallelFor pool = [](std::int64_t count,
                                            const std::function<void(std::int64_t, std::int64_t)>& body) {
        parallelFor(0, count, kRowsPerThread, body);
    };
    return pool;
}

void setThreadCount(int threads) {
    at::set_num_threads(threads);
}

} // namespace mambascope
