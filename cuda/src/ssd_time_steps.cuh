// SPDX-License-Identifier: GPL-3.0-or-later
// The time steps of a variant in one head, and the decays that they add up to.
#pragma once

#include <cstdint>

#include "cuda/src/short_convolution.cuh"
#include "cuda/src/ssd_suffix_parts.cuh"

namespace mambascope::cuda {

constexpr int kStepsAhead = 8; ///< rows that are read before the first is used

__device__ inline void timeSteps(const ops::SsdSuffix& w, std::int64_t variant, std::int64_t head) {
    const std::int64_t offset = innerSize(w) + convChannels(w) + head;
    ops::LongSum* decay = decaysOf(w, variant * w.rows, head);
    ops::LongSum total{};
#pragma unroll 1
    for (std::int64_t first = 0; first < w.rows; first += kStepsAhead) {
        float raw[kStepsAhead];
#pragma unroll
        for (int i = 0; i < kStepsAhead; ++i) {
            const std::int64_t row = variant * w.rows + min(first + i, w.rows - 1);
            raw[i] = w.projected[row * w.projectedStride + offset] + w.dtBias[head];
        }
#pragma unroll
        for (int i = 0; i < kStepsAhead; ++i) {
            if (first + i < w.rows) {
                const std::int64_t row = variant * w.rows + first + i;
                const float dt = fminf(fmaxf(softplus(raw[i]), w.dtMin), w.dtMax);
                total = ops::plus(total, dt * w.a[head]);
                w.dt[row * w.heads + head] = dt;
                decay[first + i] = total;
            }
        }
    }
}

} // namespace mambascope::cuda
