// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between the products of a transformer's block, on the CPU: one walk over each row, no memory of
// its own. LibTorch's operations in core/tensor are the reference. Plain C++, no LibTorch.
#pragma once

#include <cstdint>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::ops {

/// out := (x − mean(x)) · rsqrt(var(x) + eps) · weight + bias over each row.
struct LayerNormRows {
    std::int64_t rows = 0, size = 0;
    const float* x = nullptr;      ///< [rows, size]
    const float* weight = nullptr; ///< [size]
    const float* bias = nullptr;   ///< [size]
    float eps = 0;
    float* out = nullptr; ///< [rows, size]
};

enum class Activation { Gelu, GeluTanh, Relu, Silu, Softplus };

/// out := act(x), or act(x) · factor.
struct ActivatedRows {
    std::int64_t rows = 0, size = 0;
    Activation activation = Activation::Gelu;
    const float* x = nullptr;      ///< [rows, size], rows stride apart
    const float* factor = nullptr; ///< as x, or null
    std::int64_t stride = 0;
    float* out = nullptr; ///< [rows, size], rows outStride apart; may be x
    std::int64_t outStride = 0;
};

void layerNormRows(const LayerNormRows& work, const ParallelFor& parallel);
void activateRows(const ActivatedRows& work, const ParallelFor& parallel);

} // namespace mambascope::ops
