// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's hidden attention for display on the GPU: the twin of ops::selectiveWeights, over the same struct
// with device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// Whether the kernel takes this shape (state size up to 64).
[[nodiscard]] bool selectiveWeightsFit(const ops::SelectiveWeights& work);

void selectiveWeights(const ops::SelectiveWeights& work, DeviceStream stream);

} // namespace mambascope::cuda
