// SPDX-License-Identifier: GPL-3.0-or-later
// Device helpers: block-wide sums and maxima, and the split of one number into two fp16 parts.
#pragma once

#include <cstdint>
#include <cuda_fp16.h>

#include "cuda/include/split_product.hpp"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {

struct SplitValue {
    __half high = __ushort_as_half(0);
    __half low = __ushort_as_half(0);
};

/// Power of two that brings `largest` into [2^13, 2^14). 1 for zero, infinity and NaN.
__device__ inline float splitScale(float largest) {
    if (!(largest > 0.0F) || isinf(largest)) {
        return 1.0F;
    }
    int exponent = 0;
    frexpf(largest, &exponent);                   // largest = m · 2^exponent with m in [0.5, 1)
    return ldexpf(1.0F, min(14 - exponent, 126)); // 126: the inverse must be a normal number, too
}

__device__ inline SplitValue splitValue(float scaled) {
    SplitValue value;
    value.high = __float2half_rn(scaled);
    value.low = __float2half_rn(scaled - __half2float(value.high));
    return value;
}

__device__ inline float largestOf(const float4& x) {
    return fmaxf(fmaxf(fabsf(x.x), fabsf(x.y)), fmaxf(fabsf(x.z), fabsf(x.w)));
}

/// Writes four numbers of a row as both parts. at: a multiple of 4.
__device__ inline void storeSplit(const SplitRows& out, std::int64_t row, std::int64_t at, const float4& x,
                                  float scale) {
    const SplitValue parts[4] = {splitValue(x.x * scale), splitValue(x.y * scale), splitValue(x.z * scale),
                                 splitValue(x.w * scale)};
    const ushort4 high = {__half_as_ushort(parts[0].high), __half_as_ushort(parts[1].high),
                          __half_as_ushort(parts[2].high), __half_as_ushort(parts[3].high)};
    const ushort4 low = {__half_as_ushort(parts[0].low), __half_as_ushort(parts[1].low),
                         __half_as_ushort(parts[2].low), __half_as_ushort(parts[3].low)};
    *reinterpret_cast<ushort4*>(out.high + row * out.stride + at) = high;
    *reinterpret_cast<ushort4*>(out.low + row * out.stride + at) = low;
}

/// Largest (or sum) over the block, in every thread. Threads: a multiple of 32.
template <int Threads, typename Combine>
__device__ inline float blockReduce(float value, Combine combine) {
    constexpr int kWarps = Threads / 32;
    __shared__ float perWarp[kWarps];
    value = overWarp(value, combine);
    __syncthreads(); // a second reduction of the same kernel reuses perWarp
    if (threadIdx.x % 32 == 0) {
        perWarp[threadIdx.x / 32] = value;
    }
    __syncthreads();
    float total = perWarp[0];
#pragma unroll
    for (int warp = 1; warp < kWarps; ++warp) {
        total = combine(total, perWarp[warp]);
    }
    return total;
}

template <int Threads>
__device__ inline float blockMax(float value) {
    return blockReduce<Threads>(value, [](float a, float b) { return fmaxf(a, b); });
}

template <int Threads>
__device__ inline float blockSum(float value) {
    return blockReduce<Threads>(value, [](float a, float b) { return a + b; });
}

} // namespace mambascope::cuda
