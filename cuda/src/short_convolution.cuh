// SPDX-License-Identifier: GPL-3.0-or-later
// Device helpers that the state-space mixers share: SiLU, and the causal depthwise convolution in front of
// them. Twin of core/ops/short_convolution.hpp.
#pragma once

#include <cstdint>

namespace mambascope::cuda {

__device__ inline float silu(float x) {
    return x / (1.0F + expf(-x));
}

/// SiLU of the convolution of one channel at `position`. weight: [width, channels], row j weighs width−1−j
/// tokens back; bias: [channels]; rowAt(back) gives the raw row `back` tokens before.
template <typename RowAt>
__device__ float convolveAt(std::int64_t position, std::int64_t width, std::int64_t channels,
                            const float* weight, const float* bias, std::int64_t channel, RowAt rowAt) {
    float sum = bias[channel];
    for (std::int64_t back = 0; back < width && back <= position; ++back) {
        sum += weight[(width - 1 - back) * channels + channel] * rowAt(back)[channel];
    }
    return silu(sum);
}

} // namespace mambascope::cuda
