// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around products with a split matrix along its other axis, y W, which the library makes of the
// fp16 parts as they lie. Plain C++: device pointers. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"
#include "cuda/include/split_product.hpp"

namespace mambascope::cuda {

/// Splits the rows x ∘ scale. x: [rows, size], rows xStride apart; scale: [size], powers of two.
void splitScaledRows(const float* x, std::int64_t xStride, const float* scale, const SplitRows& out,
                     DeviceStream stream);

/// result[i] := (made[i] + made[rows + i] (+ more[i])) · unit[i].
struct JoinTurned {
    std::int64_t rows = 0, size = 0;
    const float* made = nullptr; ///< [2 rows, size]
    const float* more = nullptr; ///< [rows, size], or null
    const float* unit = nullptr; ///< [rows]
    float* result = nullptr;     ///< [rows, size]
};

void joinTurned(const JoinTurned& work, DeviceStream stream);

} // namespace mambascope::cuda
