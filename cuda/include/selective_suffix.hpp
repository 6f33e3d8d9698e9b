// SPDX-License-Identifier: GPL-3.0-or-later
// The selective SSM of Mamba-1 for the changed rows on the GPU: the twin of ops::selectiveSuffix, over the
// same struct with device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstddef>

#include "core/ops/suffix_mixers.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// Whether the kernel takes this shape (state size up to 64).
[[nodiscard]] bool selectiveSuffixFits(const ops::SelectiveSuffix& work);

/// Bytes of device workspace: the states of chunks of long variants (cuda/src/selective_chunks.hpp); else 0.
[[nodiscard]] std::size_t selectiveSuffixWorkspace(const ops::SelectiveSuffix& work);

void selectiveSuffix(const ops::SelectiveSuffix& work, float* workspace, DeviceStream stream);

} // namespace mambascope::cuda
