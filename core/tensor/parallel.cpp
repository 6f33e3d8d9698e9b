// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tensor/parallel.hpp"

#include <ATen/Parallel.h>

namespace mambascope {
namespace {

/// A row costs some microseconds; waking a thread costs about as much as a few of them.
constexpr std::int64_t kRowsPerThread = 4;

} // namespace

const ops::ParallelFor& threadPool() {
    static const ops::ParallelFor pool = [](std::int64_t count,
                                            const std::function<void(std::int64_t, std::int64_t)>& body) {
        at::parallel_for(0, count, kRowsPerThread,
                         [&](std::int64_t first, std::int64_t last) { body(first, last); });
    };
    return pool;
}

} // namespace mambascope
