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
        overVectors(channels, [&](auto at) {
            auto sum = at.load(bias);
            for (std::int64_t back = 0; back < kUsual; ++back) {
                sum = sum + at.load(last - back * channels) * at.load(rows[back]);
            }
            at.store(out, silu(sum));
        });
        return;
    }
    overVectors(channels, [&](auto at) {
        auto sum = at.load(bias);
        for (std::int64_t back = 0; back < taps; ++back) {
            sum = sum + at.load(weight + (width - 1 - back) * channels) * at.load(rowAt(back));
        }
        at.store(out, silu(sum));
    });
}

} // namespace
} // namespace mambascope::ops
