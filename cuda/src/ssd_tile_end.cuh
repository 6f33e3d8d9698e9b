// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a row of SSD in chunks, four channels at a time: skip, gate, and what a clean run leaves.
#pragma once

#include <cstdint>

#include "cuda/src/four_floats.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/ssd_suffix_parts.cuh"

namespace mambascope::cuda {

/// dt·x, and with a head's first channels the decay behind the row.
__device__ inline void recordTileRow(const ops::SsdSuffix& w, std::int64_t row, std::int64_t head,
                                     std::int64_t channel, const float4& x) {
    const std::int64_t own = row % w.rows;
    const std::int64_t at = (row - own) * w.heads + head * w.rows + own; // in [V, H, R]
    float4 scaled = {};
    addScaled(scaled, w.dt[row * w.heads + head], x);
    *reinterpret_cast<float4*>(w.recordScaled + at * w.headSize + channel) = scaled;
    if (channel == 0) {
        const ops::LongSum* decay = decaysOf(w, row - own, head);
        w.recordLater[at] = ops::difference(decay[max(w.rows - 2, std::int64_t{0})], decay[own]);
    }
}

/// y: the weighted sum of the channels from `channel` on. self: the row's own weight where y is without it.
__device__ inline void endTileRow(const ops::SsdSuffix& w, std::int64_t row, std::int64_t head,
                                  std::int64_t channel, float self, float4 y) {
    const std::int64_t inner = head * w.headSize + channel;
    const float4 x = load4(w.convolved + row * convChannels(w) + inner);
    addScaled(y, self + w.d[head], x);
    if (w.recordScaled != nullptr) {
        recordTileRow(w, row, head, channel, x);
    }
    const float4 z = load4(w.projected + row * w.projectedStride + inner);
    y = {y.x * silu(z.x), y.y * silu(z.y), y.z * silu(z.z), y.w * silu(z.w)};
    *reinterpret_cast<float4*>(w.gated + row * innerSize(w) + inner) = y;
}

} // namespace mambascope::cuda
