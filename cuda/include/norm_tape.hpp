// SPDX-License-Identifier: GPL-3.0-or-later
// Norms that derivatives follow (core/models/step_tapes.hpp, NormTape). Plain C++: device pointers, dense
// rows. Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// result := n·weight + bias, n = (x − mean)·scale over each of `groups` equal parts of a row (the mean of
/// LayerNorm alone), scale = 1/√(mean of squares + eps).
struct NormTapeRun {
    std::int64_t rows = 0, size = 0, groups = 1;
    const float* x = nullptr;      ///< [rows, size]
    const float* weight = nullptr; ///< [size]
    const float* bias = nullptr;   ///< [size]; null: RMSNorm
    float eps = 0;
    float* normed = nullptr; ///< [rows, size] n
    float* scale = nullptr;  ///< [rows, groups]
    float* result = nullptr; ///< [rows, size]
};

void normTapeRun(const NormTapeRun& work, DeviceStream stream);

/// result := scale (t − n mean(t n) − mean(t)) · after + added, t = x · before. Row i of x and
/// `added` belongs to row i mod `rows` of what was recorded.
struct NormTapeMove {
    std::int64_t count = 0; ///< rows of x
    std::int64_t rows = 0, size = 0, groups = 1;
    bool centred = false;          ///< LayerNorm: with the last mean
    const float* x = nullptr;      ///< [count, size]
    const float* before = nullptr; ///< [size], or null for 1: the weight of a pull
    const float* after = nullptr;  ///< [size], or null for 1: the weight of a push
    const float* added = nullptr;  ///< [count, size], or null
    const float* normed = nullptr; ///< [rows, size]
    const float* scale = nullptr;  ///< [rows, groups]
    float* result = nullptr;       ///< [count, size]
};

void normTapeMove(const NormTapeMove& work, DeviceStream stream);

} // namespace mambascope::cuda
