// SPDX-License-Identifier: GPL-3.0-or-later
// Squared norms of what attention weights weigh.
#pragma once

#include <cstdint>

#include "cuda/src/head_sum.cuh"
#include "cuda/src/launch.cuh"

namespace mambascope::cuda {
namespace {

struct Values {
    const float* values = nullptr; ///< head h of token t: values + h · headStride + t · tokenStride, [P]
    std::int64_t headStride = 0, tokenStride = 0;
    std::int64_t heads = 0, tokens = 0, headSize = 0;
};

constexpr int kSquareWarps = 4; ///< of a block

/// squares[head, token] := ‖value‖². Grid: blocks of kSquareWarps of those pairs; a warp takes one.
__global__ void __launch_bounds__(32 * kSquareWarps) squaresKernel(const Values v, float* squares) {
    takeTurn();
    const std::int64_t pair = static_cast<std::int64_t>(blockIdx.x) * kSquareWarps + threadIdx.x / 32;
    if (pair >= v.heads * v.tokens) {
        return; // the whole warp
    }
    const float* value = v.values + pair / v.tokens * v.headStride + pair % v.tokens * v.tokenStride;
    float sum = 0;
#pragma unroll 1
    for (std::int64_t p = threadIdx.x % 32; p < v.headSize; p += 32) {
        sum += value[p] * value[p];
    }
    sum = sumWarp(sum);
    if (threadIdx.x % 32 == 0) {
        squares[pair] = sum;
    }
}

void valueSquares(const Values& v, float* squares, DeviceStream stream) {
    const auto blocks = static_cast<unsigned>((v.heads * v.tokens + kSquareWarps - 1) / kSquareWarps);
    launchOverlapping(squaresKernel, {blocks, 32 * kSquareWarps}, stream, v, squares);
}

} // namespace
} // namespace mambascope::cuda
