// SPDX-License-Identifier: GPL-3.0-or-later
#include <cuda_fp16.h>

#include "cuda/include/split_turned.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 512;

/// One block a row, as splitRows.
__global__ void __launch_bounds__(kThreads)
    splitScaledRowsKernel(const float* __restrict__ x, std::int64_t xStride, const float* __restrict__ scale,
                          SplitRows out) {
    takeTurn();
    const std::int64_t row = blockIdx.x;
    const float* from = x + row * xStride;
    float largest = 0;
    for (std::int64_t i = threadIdx.x; i < out.size; i += kThreads) {
        largest = fmaxf(largest, fabsf(from[i] * scale[i]));
    }
    const float rowScale = splitScale(blockMax<kThreads>(largest));
    for (std::int64_t i = threadIdx.x; i < out.stride; i += kThreads) {
        const SplitValue value = i < out.size ? splitValue(from[i] * scale[i] * rowScale) : SplitValue{};
        out.high[row * out.stride + i] = __half_as_ushort(value.high);
        out.low[row * out.stride + i] = __half_as_ushort(value.low);
    }
    if (threadIdx.x == 0) {
        out.unit[row] = 1.0F / rowScale;
    }
}

__global__ void __launch_bounds__(kThreads) joinTurnedKernel(const JoinTurned work) {
    takeTurn();
    const std::int64_t row = blockIdx.y + std::int64_t{blockIdx.z} * gridDim.y;
    const std::int64_t column = std::int64_t{blockIdx.x} * kThreads + threadIdx.x;
    if (row >= work.rows || column >= work.size) {
        return;
    }
    const std::int64_t at = row * work.size + column;
    float sum = work.made[at] + work.made[work.rows * work.size + at];
    sum += work.more == nullptr ? 0.0F : work.more[at];
    work.result[at] = sum * work.unit[row];
}

} // namespace

void splitScaledRows(const float* x, std::int64_t xStride, const float* scale, const SplitRows& out,
                     DeviceStream stream) {
    if (out.rows > 0) {
        launchOverlapping(splitScaledRowsKernel, {static_cast<unsigned>(out.rows), kThreads}, stream, x,
                          xStride, scale, out);
    }
}

void joinTurned(const JoinTurned& work, DeviceStream stream) {
    if (work.rows > 0) {
        launchOverlapping(joinTurnedKernel,
                          {gridOver((work.size + kThreads - 1) / kThreads, work.rows), kThreads}, stream,
                          work);
    }
}

} // namespace mambascope::cuda
