// SPDX-License-Identifier: GPL-3.0-or-later
// Device helpers that the state-space mixers share: SiLU, softplus, and the causal depthwise convolution in
// front of them. Twin of core/ops/short_convolution.hpp.
#pragma once

#include <cstdint>

namespace mambascope::cuda {

constexpr float kLog2E = 1.4426950408889634F;

/// 2^x as exp2f has it, without its care for results below 2^−126: they become 0.
__device__ inline float powerOfTwo(float x) {
    float y = 0;
    asm("ex2.approx.ftz.f32 %0, %1;" : "=f"(y) : "f"(x));
    return y;
}

/// Within 1e-7 · (2 + |x|) of its value, in a quarter of the instructions of the exact forms.
__device__ inline float silu(float x) {
    return __fdividef(x, 1.0F + powerOfTwo(-kLog2E * x));
}

__device__ inline float softplus(float x) {
    return x > 20.0F ? x : log1pf(expf(x));
}

constexpr int kUsualWidth = 4;

/// SiLU of the convolution of one channel at `position`. weight: [width, channels], row j weighs width−1−j
/// tokens back; bias: [channels]; rowAt(back) gives the raw row `back` tokens before.
template <typename RowAt>
__device__ float convolveAt(std::int64_t position, std::int64_t width, std::int64_t channels,
                            const float* weight, const float* bias, std::int64_t channel, RowAt rowAt) {
    float sum = bias[channel];
    float taps[kUsualWidth]; // read at once: their latency is paid once
    float rows[kUsualWidth];
#pragma unroll
    for (int back = 0; back < kUsualWidth; ++back) {
        const bool there = back < width && back <= position;
        taps[back] = there ? weight[(width - 1 - back) * channels + channel] : 0.0F;
        rows[back] = there ? rowAt(back)[channel] : 0.0F;
    }
#pragma unroll
    for (int back = 0; back < kUsualWidth; ++back) {
        sum += taps[back] * rows[back];
    }
#pragma unroll 1
    for (std::int64_t back = kUsualWidth; back < width && back <= position; ++back) {
        sum += weight[(width - 1 - back) * channels + channel] * rowAt(back)[channel];
    }
    return silu(sum);
}

} // namespace mambascope::cuda
