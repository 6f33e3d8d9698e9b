// SPDX-License-Identifier: GPL-3.0-or-later
// Included only by the kernels, which are compiled once per instruction set.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/ops/vector_math.hpp"

namespace mambascope::ops {
namespace {

/// Causal depthwise convolution at one position, then SiLU. weight: [width, channels], row j weighs
/// width−1−j tokens back; rowAt(back): the input `back` tokens earlier, asked only down to token 0.
template <typename RowAt>
inline void convolveAt(std::int64_t position, std::int64_t width, std::int64_t channels, const float* weight,
                       const float* bias, const RowAt& rowAt, float* out) {
    const std::int64_t taps = std::min(width, position + 1);
    constexpr std::int64_t kUsual = 4;
    if (taps == kUsual) { // known to the compiler: the sum stays in a register, the rows' places too
        const float* rows[kUsual];
        for (std::int64_t back = 0; back < kUsual; ++back) {
            rows[back] = rowAt(back);
        }
        const float* last = weight + (width - 1) * channels;
        overLanes(channels, [&](std::int64_t c, std::int64_t lanes) {
            Floats sum = loadLanes(bias + c, lanes);
            for (std::int64_t back = 0; back < kUsual; ++back) {
                sum += loadLanes(last - back * channels + c, lanes) * loadLanes(rows[back] + c, lanes);
            }
            storeLanes(out + c, silu(sum), lanes);
        });
        return;
    }
    overLanes(channels, [&](std::int64_t c, std::int64_t lanes) {
        Floats sum = loadLanes(bias + c, lanes);
        for (std::int64_t back = 0; back < taps; ++back) {
            sum += loadLanes(weight + (width - 1 - back) * channels + c, lanes) *
                   loadLanes(rowAt(back) + c, lanes);
        }
        storeLanes(out + c, silu(sum), lanes);
    });
}

} // namespace
} // namespace mambascope::ops
