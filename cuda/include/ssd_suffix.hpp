// SPDX-License-Identifier: GPL-3.0-or-later
// SSD of the changed rows on the GPU: the twin of ops::ssdSuffix, over the same struct with device pointers.
// Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstddef>
#include <functional>

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// Whether the kernels take this shape (head size up to 256, state size up to 256).
[[nodiscard]] bool ssdSuffixFits(const ops::SsdSuffix& work);

/// Whether the cost of a row doesn't grow with the prompt: long variants, and many single rows behind a long
/// clean run, go in chunks (cuda/src/ssd_chunks.hpp). By sizes alone.
[[nodiscard]] bool ssdSuffixInChunks(const ops::SsdSuffix& work);

/// Bytes of device workspace: C_q·B_k for every row, group and source, and the states of chunks.
[[nodiscard]] std::size_t ssdSuffixWorkspace(const ops::SsdSuffix& work);

/// Whether ssdSuffix() can leave the states before the last row of each variant.
[[nodiscard]] bool ssdSuffixLeavesStates(const ops::SsdSuffix& work);

/// lastStates: [V, H, N, P] those states, or null where they aren't wanted.
/// onConvolved: called when what follows is to read work.convolved, which it may change on the stream first.
void ssdSuffix(const ops::SsdSuffix& work, float* workspace, float* lastStates, DeviceStream stream,
               const std::function<void()>& onConvolved = {});

} // namespace mambascope::cuda
