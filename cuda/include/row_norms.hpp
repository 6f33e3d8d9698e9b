// SPDX-License-Identifier: GPL-3.0-or-later
// Normalised rows, ready for a product: written as fp32, as split halves, or both, in one pass.
// Plain C++: device pointers. Asynchronous on `stream`. Throws CudaError. CPU twin: core/ops rmsNormRows.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"
#include "cuda/include/split_product.hpp"

namespace mambascope::cuda {

/// x · rsqrt(mean(x²) + eps) · weight over each of `groups` equal parts of a row (RMSNorm); with `center`
/// (x − mean) · rsqrt(variance + eps) · weight + bias (LayerNorm; one group).
struct NormRows {
    std::int64_t rows = 0, size = 0, groups = 1;
    const float* x = nullptr; ///< [rows, size], rows xStride apart
    std::int64_t xStride = 0;
    const float* weight = nullptr; ///< [size], or null for 1
    const float* bias = nullptr;   ///< [size], or null for 0
    float eps = 0;
    bool center = false;
    float* result = nullptr; ///< [rows, size], or null
    SplitRows split;         ///< same rows and size; high is null where it isn't asked for
};

void normRows(const NormRows& work, DeviceStream stream);

} // namespace mambascope::cuda
