// SPDX-License-Identifier: GPL-3.0-or-later
// The displayed hidden attention added up over heads on the GPU: the twins of core/ops/attention_sums.hpp,
// over the same structs with device pointers. Asynchronous on `stream`. No floating-point atomics: the same
// input gives the same bits. Throw CudaError.
#pragma once

#include <cstddef>

#include "core/ops/attention_sums.hpp"
#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// Whether the kernels take this shape (state size up to 64 for the selective SSM, any other).
[[nodiscard]] bool ssdSumFits(const ops::SsdSum& work);
[[nodiscard]] bool softmaxSumFits(const ops::SoftmaxSum& work);
[[nodiscard]] bool selectiveSumFits(const ops::SelectiveSum& work);

/// Bytes of device workspace: squared norms of the values where they count; sums of some of the channels, at
/// most 64 MiB or [T, T].
[[nodiscard]] std::size_t ssdSumWorkspace(const ops::SsdSum& work);
[[nodiscard]] std::size_t softmaxSumWorkspace(const ops::SoftmaxSum& work);
[[nodiscard]] std::size_t selectiveSumWorkspace(const ops::SelectiveSum& work);

void ssdSum(const ops::SsdSum& work, float* workspace, DeviceStream stream);
void softmaxSum(const ops::SoftmaxSum& work, float* workspace, DeviceStream stream);
void selectiveSum(const ops::SelectiveSum& work, float* workspace, DeviceStream stream);

} // namespace mambascope::cuda
