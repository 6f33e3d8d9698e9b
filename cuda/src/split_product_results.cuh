// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a tile of the product kernel: its way out of the registers, to the result or, of the head's
// product, to each row's softmax.
#pragma once

#include <cstdint>

#include "cuda/src/split_product_shape.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {

/// From registers to shared memory as [row][feature], so that the way out is coalesced.
template <int Rows>
__device__ void stageResult(const float (&sum)[Rows / 2], int group, int stride, float* staged) {
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const int warp = static_cast<int>(threadIdx.x) % 128 / 32;
    const int feature = group * 64 + warp * 16 + lane / 4;
#pragma unroll
    for (int j = 0; j < Rows / 8; ++j) {
        const int row = 8 * j + 2 * (lane % 4);
        staged[row * stride + feature] = sum[4 * j];
        staged[(row + 1) * stride + feature] = sum[4 * j + 1];
        staged[row * stride + feature + 8] = sum[4 * j + 2];
        staged[(row + 1) * stride + feature + 8] = sum[4 * j + 3];
    }
}

template <int Rows>
__device__ void writeResult(const ProductWork& work, const float* staged, int stride, int thread) {
    const int firstRow = static_cast<int>(blockIdx.x) * Rows;
    const int out = static_cast<int>(blockIdx.y) * kOut + thread % kOut;
    if (out >= work.out) {
        return;
    }
    const bool whole = gridDim.z == 1;
    const float unit = work.weightUnit[out];
    const float bias = whole && work.bias != nullptr ? work.bias[out] : 0.0F;
    float* result = work.result + static_cast<std::int64_t>(blockIdx.z) * work.rows * work.out;
    for (int r = thread / kOut; r < Rows && firstRow + r < work.rows; r += 128 * kConsumers / kOut) {
        const std::int64_t at = static_cast<std::int64_t>(firstRow + r) * work.out + out;
        // Both units are powers of two: exact.
        float value = staged[r * stride + thread % kOut] * (unit * work.rowUnit[firstRow + r]) + bias;
        if (whole && work.residual != nullptr) {
            value += work.residual[at];
        }
        result[at] = value;
    }
}

/// What the tile's logits bring to each row's softmax. A warp takes a row.
template <int Rows>
__device__ void writeShares(const ProductWork& work, const float* staged, int stride, int thread) {
    const int firstRow = static_cast<int>(blockIdx.x) * Rows;
    const int firstOut = static_cast<int>(blockIdx.y) * kOut;
    const int lane = thread % 32;
    const int token = *work.token;
    constexpr int kPieces = kOut / 32;
#pragma unroll 1
    for (int r = thread / 32; r < Rows && firstRow + r < work.rows; r += 128 * kConsumers / 32) {
        float logit[kPieces];
        float largest = -INFINITY;
#pragma unroll
        for (int i = 0; i < kPieces; ++i) {
            const int out = firstOut + lane + 32 * i;
            logit[i] = -INFINITY;
            if (out < work.out) {
                const float bias = work.bias == nullptr ? 0.0F : work.bias[out];
                logit[i] =
                    staged[r * stride + lane + 32 * i] * (work.weightUnit[out] * work.rowUnit[firstRow + r]) +
                    bias;
                if (out == token) {
                    work.tokenLogit[firstRow + r] = logit[i];
                }
            }
            largest = fmaxf(largest, logit[i]);
        }
        largest = maxWarp(largest);
        float sum = 0;
#pragma unroll
        for (int i = 0; i < kPieces; ++i) {
            // A tile without numbers adds nothing; NaN stays NaN.
            sum += logit[i] == -INFINITY ? 0.0F : expf(logit[i] - largest);
        }
        sum = sumWarp(sum);
        if (lane == 0) {
            work.shares[static_cast<std::int64_t>(firstRow + r) * gridDim.y + blockIdx.y] = {largest, sum};
        }
    }
}

} // namespace mambascope::cuda
