// SPDX-License-Identifier: GPL-3.0-or-later
// What the recorded mixer's kernels share.
#pragma once

#include "cuda/include/ssd_tape.hpp"
#include "cuda/src/launch.cuh"

namespace mambascope::cuda {

inline constexpr int kTapeThreads = 128;

/// Sizes as the device reads them.
struct TapeSizes {
    std::int64_t runs, rows, heads, headSize, groups, stateSize, taps, inner, channels, projected;

    __host__ explicit TapeSizes(const SsdTapeShape& shape)
        : runs(shape.runs)
        , rows(shape.rows)
        , heads(shape.heads)
        , headSize(shape.headSize)
        , groups(shape.groups)
        , stateSize(shape.stateSize)
        , taps(shape.taps)
        , inner(shape.inner())
        , channels(shape.channels())
        , projected(shape.projected()) {}

    /// Of row r of run b and channel e of E in [B, H, R, P].
    __device__ std::int64_t headFirst(std::int64_t b, std::int64_t r, std::int64_t e) const {
        return ((b * heads + e / headSize) * rows + r) * headSize + e % headSize;
    }
    /// Of row r of run b and number i of G·N in [B, G, R, N].
    __device__ std::int64_t groupFirst(std::int64_t b, std::int64_t r, std::int64_t i) const {
        return ((b * groups + i / stateSize) * rows + r) * stateSize + i % stateSize;
    }
    /// The same with K numbers for each row, of which k is meant.
    __device__ std::int64_t headFirst(std::int64_t b, std::int64_t r, std::int64_t e, std::int64_t count,
                                      std::int64_t k) const {
        return (((b * heads + e / headSize) * rows + r) * count + k) * headSize + e % headSize;
    }
    __device__ std::int64_t groupFirst(std::int64_t b, std::int64_t r, std::int64_t i, std::int64_t count,
                                       std::int64_t k) const {
        return (((b * groups + i / stateSize) * rows + r) * count + k) * stateSize + i % stateSize;
    }
};

/// What row of the grid this is (gridOver), and this thread's place along x.
__device__ inline std::int64_t gridRow() {
    return blockIdx.y + std::int64_t{blockIdx.z} * gridDim.y;
}
__device__ inline std::int64_t gridColumn() {
    return std::int64_t{blockIdx.x} * kTapeThreads + threadIdx.x;
}

/// `width` threads for each of `count` rows.
inline LaunchShape tapeShape(std::int64_t width, std::int64_t count) {
    return {gridOver((width + kTapeThreads - 1) / kTapeThreads, count), kTapeThreads};
}

struct SiluOf {
    float value, slope;

    __device__ explicit SiluOf(float x) {
        const float open = 1 / (1 + expf(-x));
        value = x * open;
        slope = open * (1 + x * (1 - open));
    }
};

} // namespace mambascope::cuda
