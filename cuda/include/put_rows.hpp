// SPDX-License-Identifier: GPL-3.0-or-later
// Some rows of a batch get rows of another tensor. Plain C++: device pointers, strides in elements.
// Asynchronous on `stream`. Throws CudaError.
#pragma once

#include <cstdint>

#include "cuda/include/runtime.hpp"

namespace mambascope::cuda {

/// What row rows[i] of `to` becomes, of f, row fromRows[i] of `from`.
enum class PutForm {
    Replace,    ///< f
    Gated,      ///< f · SiLU(beside), the row of the same number in `beside`
    Ungated,    ///< to · scale · f
    AddedToKept ///< f + row i of `beside`
};

struct PutRows {
    PutForm form = PutForm::Replace;
    std::int64_t count = 0, width = 0;
    const std::int64_t* rows = nullptr; ///< [count], each once
    const float* from = nullptr;        ///< null: f is `absent`
    std::int64_t fromStride = 0;
    const std::int64_t* fromRows = nullptr; ///< [count], or null for 0 … count − 1
    float* to = nullptr;
    std::int64_t toStride = 0;
    const float* beside = nullptr;
    std::int64_t besideStride = 0;
    float scale = 1, absent = 0;
};

void putRows(const PutRows& work, DeviceStream stream);

} // namespace mambascope::cuda
