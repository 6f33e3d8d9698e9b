// SPDX-License-Identifier: GPL-3.0-or-later
// Softmax attention of the changed rows on the GPU: the twin of ops::attentionSuffix, over the same struct
// with device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// Whether the kernels take this shape (head size up to 256).
[[nodiscard]] bool attentionSuffixFits(const ops::AttentionSuffix& work);

void attentionSuffix(const ops::AttentionSuffix& work, DeviceStream stream);

} // namespace mambascope::cuda
