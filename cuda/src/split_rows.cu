// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row: the largest magnitude, a power of two that brings it under 2^14, then both parts.
#include <cstdint>
#include <cuda_fp16.h>

#include "cuda/include/split_product.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 256;

__global__ void __launch_bounds__(kThreads)
    splitRowsKernel(const float* __restrict__ x, std::int64_t xStride, SplitRows out, int* anyLow) {
    takeTurn();
    const std::int64_t row = blockIdx.x;
    const float* from = x + row * xStride;
    float largest = 0;
    for (std::int64_t i = threadIdx.x; i < out.size; i += kThreads) {
        largest = fmaxf(largest, fabsf(from[i])); // fmaxf drops NaN; the parts below keep it
    }
    const float scale = splitScale(blockMax<kThreads>(largest));
    bool low = false;
    for (std::int64_t i = threadIdx.x; i < out.stride; i += kThreads) {
        const SplitValue value = i < out.size ? splitValue(from[i] * scale) : SplitValue{};
        const std::int64_t to = row * out.stride + i;
        out.high[to] = __half_as_ushort(value.high);
        out.low[to] = __half_as_ushort(value.low);
        low = low || __half2float(value.low) != 0.0F;
    }
    if (threadIdx.x == 0) {
        out.unit[row] = 1.0F / scale;
    }
    if (anyLow != nullptr && low) {
        *anyLow = 1;
    }
}

} // namespace

void splitRows(const float* x, std::int64_t xStride, const SplitRows& out, int* anyLow, DeviceStream stream) {
    if (out.rows == 0) {
        return;
    }
    launchOverlapping(splitRowsKernel, {static_cast<unsigned>(out.rows), kThreads}, stream, x, xStride, out,
                      anyLow);
}

} // namespace mambascope::cuda
