// SPDX-License-Identifier: GPL-3.0-or-later
// The short convolution of Mamba-1 for the changed rows on the GPU: the twin of ops::convolutionSuffix, over
// the same struct with device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"
#include "cuda/include/split_product.hpp"

namespace mambascope::cuda {

/// Also writes the convolved rows [n, C] as both parts into `split`, unless its `high` is null.
void convolutionSuffix(const ops::ConvolutionSuffix& work, const SplitRows& split, DeviceStream stream);

} // namespace mambascope::cuda
