// SPDX-License-Identifier: GPL-3.0-or-later
// Reductions over the 32 lanes of a warp, all of which take part; every lane gets the result.
#pragma once

namespace mambascope::cuda {

template <typename Value, typename Combine>
__device__ inline Value overWarp(Value value, Combine combine) {
    for (int offset = 16; offset > 0; offset /= 2) {
        value = combine(value, __shfl_xor_sync(0xFFFFFFFFU, value, offset));
    }
    return value;
}

__device__ inline float sumWarp(float value) {
    return overWarp(value, [](float a, float b) { return a + b; });
}

template <typename Value>
__device__ inline Value maxWarp(Value value) {
    return overWarp(value, [](Value a, Value b) { return max(a, b); });
}

} // namespace mambascope::cuda
