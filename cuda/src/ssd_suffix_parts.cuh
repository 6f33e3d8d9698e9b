// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernels of ssd_suffix.cu and of SSD in chunks read of the same work: sizes, places, cuts.
#pragma once

#include <cstdint>

#include "core/ops/suffix_mixers.hpp"

namespace mambascope::cuda {

__host__ __device__ inline std::int64_t innerSize(const ops::SsdSuffix& w) {
    return w.heads * w.headSize;
}
__host__ __device__ inline std::int64_t convChannels(const ops::SsdSuffix& w) {
    return innerSize(w) + 2 * w.groups * w.stateSize;
}
/// T, of a row's sources.
__host__ __device__ inline std::int64_t tokensOf(const ops::SsdSuffix& w) {
    return w.firstPosition + w.rows;
}

/// A variant's decays of one head: [R]. From its first row, since a division by R costs registers.
__device__ inline ops::LongSum* decaysOf(const ops::SsdSuffix& w, std::int64_t firstRow, std::int64_t head) {
    return w.decay + firstRow * w.heads + head * w.rows;
}

/// Whether source k of a row is cut in every head: then its product is 0.
__device__ inline bool cutInAllHeads(const ops::SsdSuffix& w, std::int64_t row, std::int64_t k) {
    return w.keep != nullptr && w.cutHeads == nullptr && w.keep[row * (w.firstPosition + w.rows) + k] == 0.0F;
}

/// Whether it is cut in this head alone.
__device__ inline bool cutInHead(const ops::SsdSuffix& w, std::int64_t row, std::int64_t head,
                                 std::int64_t k) {
    return w.keep != nullptr && w.cutHeads != nullptr && w.cutHeads[row / w.rows * w.heads + head] != 0.0F &&
           w.keep[row * (w.firstPosition + w.rows) + k] == 0.0F;
}

} // namespace mambascope::cuda
