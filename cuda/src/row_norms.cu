// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row. The row is read from memory once and kept in shared memory between the passes.
#include <cstdint>

#include "cuda/include/row_norms.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 256;

/// Normalises row[first, first + count) in place; returns this thread's largest magnitude.
__device__ float normPart(const NormRows& work, float* row, std::int64_t first, std::int64_t count) {
    const auto size = static_cast<float>(count);
    float mean = 0;
    if (work.center) {
        float sum = 0;
        for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
            sum += row[first + i];
        }
        mean = blockSum<kThreads>(sum) / size;
    }
    float squares = 0;
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const float value = row[first + i] - mean;
        squares += value * value;
    }
    const float inverse = 1.0F / sqrtf(blockSum<kThreads>(squares) / size + work.eps);
    float largest = 0;
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const std::int64_t at = first + i;
        float value = (row[at] - mean) * inverse;
        value *= work.weight == nullptr ? 1.0F : work.weight[at];
        value += work.bias == nullptr ? 0.0F : work.bias[at];
        row[at] = value;
        largest = fmaxf(largest, fabsf(value));
    }
    return largest;
}

__global__ void __launch_bounds__(kThreads) normRowsKernel(const NormRows work) {
    extern __shared__ float row[]; // each thread touches only its own elements of a part
    const std::int64_t at = blockIdx.x;
    for (std::int64_t group = 0; group < work.groups; ++group) {
        const std::int64_t first = group * (work.size / work.groups);
        for (std::int64_t i = threadIdx.x; i < work.size / work.groups; i += kThreads) {
            row[first + i] = work.x[at * work.xStride + first + i];
        }
    }
    float largest = 0;
    for (std::int64_t group = 0; group < work.groups; ++group) {
        const std::int64_t count = work.size / work.groups;
        largest = fmaxf(largest, normPart(work, row, group * count, count));
    }
    const float scale = work.split.high == nullptr ? 1.0F : splitScale(blockMax<kThreads>(largest));
    __syncthreads(); // from here on threads walk the whole row
    if (work.result != nullptr) {
        for (std::int64_t i = threadIdx.x; i < work.size; i += kThreads) {
            work.result[at * work.size + i] = row[i];
        }
    }
    if (work.split.high == nullptr) {
        return;
    }
    for (std::int64_t i = threadIdx.x; i < work.split.stride; i += kThreads) {
        const SplitValue value = i < work.size ? splitValue(row[i] * scale) : SplitValue{};
        work.split.high[at * work.split.stride + i] = __half_as_ushort(value.high);
        work.split.low[at * work.split.stride + i] = __half_as_ushort(value.low);
    }
    if (threadIdx.x == 0) {
        work.split.unit[at] = 1.0F / scale;
    }
}

} // namespace

void normRows(const NormRows& work, void* stream) {
    if (work.rows == 0) {
        return;
    }
    const auto bytes = static_cast<std::size_t>(work.size) * sizeof(float);
    constexpr std::size_t kDefaultShared = 48 * 1024;
    if (bytes > kDefaultShared) {
        MAMBASCOPE_CUDA_CHECK(cudaFuncSetAttribute(
            normRowsKernel, cudaFuncAttributeMaxDynamicSharedMemorySize, static_cast<int>(bytes)));
    }
    normRowsKernel<<<static_cast<unsigned>(work.rows), kThreads, bytes, asStream(stream)>>>(work);
    MAMBASCOPE_LAUNCH_CHECK("normRows");
}

} // namespace mambascope::cuda
