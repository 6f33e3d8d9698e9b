// SPDX-License-Identifier: GPL-3.0-or-later
// The short convolution and the selective SSM of Mamba-1 for the changed rows on the GPU: the twins of
// ops::convolutionSuffix and ops::selectiveSuffix, over the same structs with device pointers.
// Asynchronous on `stream`. Throws CudaError.
#pragma once

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::cuda {

void convolutionSuffix(const ops::ConvolutionSuffix& work, void* stream);

/// Whether the kernel takes this shape (state size up to 64).
[[nodiscard]] bool selectiveSuffixFits(const ops::SelectiveSuffix& work);

void selectiveSuffix(const ops::SelectiveSuffix& work, void* stream);

} // namespace mambascope::cuda
