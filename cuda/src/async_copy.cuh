// SPDX-License-Identifier: GPL-3.0-or-later
// Copies to shared memory that run while a block computes.
#pragma once

#include "cuda/src/hopper.cuh"

namespace mambascope::cuda {

/// Sixteen bytes without a register on the way; 0 where there is nothing to read, though `from` must be an
/// address.
__device__ inline void copyFour(void* to, const float* from, bool there) {
    asm volatile("cp.async.cg.shared.global [%0], [%1], 16, %2;" ::"r"(sharedAddress(to)), "l"(from),
                 "r"(there ? 16 : 0));
}

/// Until this thread's copies are there. Others see them behind a barrier.
__device__ inline void awaitCopies() {
    asm volatile("cp.async.wait_all;" ::: "memory");
}

} // namespace mambascope::cuda
