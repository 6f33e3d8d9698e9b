// SPDX-License-Identifier: GPL-3.0-or-later
// What a norm and the split into halves ask of a whole row, reduced over lanes and blocks.
#pragma once

namespace mambascope::cuda {

inline constexpr int kMostRowThreads = 512; ///< of a block

/// What the norm and the split ask of numbers.
struct RowExtent {
    float squares; ///< Σ y²
    float largest; ///< of |y·w|, w the norm's weight
};

__device__ inline RowExtent both(const RowExtent& a, const RowExtent& b) {
    return {a.squares + b.squares, fmaxf(a.largest, b.largest)};
}

/// Over groups of neighbouring lanes; every lane gets it. lanes: a power of two.
__device__ inline RowExtent overLanes(RowExtent value, int lanes) {
    for (int offset = lanes / 2; offset > 0; offset /= 2) {
        value = both(value, {__shfl_xor_sync(0xFFFFFFFFU, value.squares, offset),
                             __shfl_xor_sync(0xFFFFFFFFU, value.largest, offset)});
    }
    return value;
}

/// Over the block; every thread gets all rows' results.
template <int Rows>
__device__ void overBlock(RowExtent (&value)[Rows]) {
    __shared__ RowExtent perWarp[Rows][kMostRowThreads / 32];
    const int warps = static_cast<int>(blockDim.x) / 32;
#pragma unroll
    for (int r = 0; r < Rows; ++r) {
        value[r] = overLanes(value[r], 32);
    }
    __syncthreads(); // the last ones have been read
    if (threadIdx.x % 32 == 0) {
#pragma unroll
        for (int r = 0; r < Rows; ++r) {
            perWarp[r][threadIdx.x / 32] = value[r];
        }
    }
    __syncthreads();
#pragma unroll
    for (int r = 0; r < Rows; ++r) {
        value[r] = perWarp[r][0];
#pragma unroll 1
        for (int warp = 1; warp < warps; ++warp) {
            value[r] = both(value[r], perWarp[r][warp]);
        }
    }
}

} // namespace mambascope::cuda
