// SPDX-License-Identifier: GPL-3.0-or-later
// C_q·B_k of the pairs inside each chunk of long variants without cuts. A block takes a tile of 32 rows and
// 32 sources of a chunk, a thread two of each.
#include "cuda/src/launch.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kTile = 32;
constexpr int kThreads = 256; ///< thread t: rows t / 16 and 16 more, sources t % 16 and 16 more
constexpr int kHalf = kTile / 2;
constexpr int kStates = 32; ///< that are held at once
constexpr int kTiles = kChunkRows / kTile;

struct Shared {
    float c[kTile][kStates + 1]; ///< the padding spreads rows over the banks
    float b[kTile][kStates + 1];
};

/// Grid: (chunks of all variants · tiles of rows · tiles of sources, groups).
__global__ void __launch_bounds__(kThreads)
    chunkProductsKernel(const __grid_constant__ Work w, const __grid_constant__ SsdChunks chunks) {
    takeTurn();
    __shared__ Shared shared;
    const int tile = static_cast<int>(blockIdx.x) % (kTiles * kTiles);
    const std::int64_t chunk = blockIdx.x / (kTiles * kTiles); // of all
    const std::int64_t variantRow = chunk / chunks.ownChunks * w.rows;
    const std::int64_t start = chunk % chunks.ownChunks * kChunkRows;
    const std::int64_t firstRow = start + tile / kTiles * kTile; // both in their variant
    const std::int64_t firstSource = start + tile % kTiles * kTile;
    if (firstSource > firstRow || firstRow >= w.rows) {
        return; // the same for the whole block
    }
    const std::int64_t channels = convChannels(w);
    const float* ofB = w.convolved + variantRow * channels + innerSize(w) + blockIdx.y * w.stateSize;
    const float* ofC = ofB + w.groups * w.stateSize;
    const int thread = static_cast<int>(threadIdx.x);
    float sum[2][2] = {};
#pragma unroll 1
    for (std::int64_t first = 0; first < w.stateSize; first += kStates) {
#pragma unroll
        for (int i = thread; i < kTile * kStates; i += kThreads) {
            const std::int64_t n = first + i % kStates;
            const std::int64_t row = firstRow + i / kStates;
            const std::int64_t source = firstSource + i / kStates;
            const bool there = n < w.stateSize;
            shared.c[i / kStates][i % kStates] = there && row < w.rows ? ofC[row * channels + n] : 0.0F;
            shared.b[i / kStates][i % kStates] = there && source < w.rows ? ofB[source * channels + n] : 0.0F;
        }
        __syncthreads();
#pragma unroll
        for (int n = 0; n < kStates; ++n) {
#pragma unroll
            for (int i = 0; i < 2; ++i) {
#pragma unroll
                for (int j = 0; j < 2; ++j) {
                    sum[i][j] +=
                        shared.c[thread / kHalf + i * kHalf][n] * shared.b[thread % kHalf + j * kHalf][n];
                }
            }
        }
        __syncthreads(); // the tiles have been used
    }
#pragma unroll
    for (int i = 0; i < 2; ++i) {
        const std::int64_t row = firstRow + thread / kHalf + i * kHalf;
#pragma unroll
        for (int j = 0; j < 2; ++j) {
            const std::int64_t source = firstSource + thread % kHalf + j * kHalf;
            if (row < w.rows && source <= row) {
                const std::int64_t to = ((variantRow + row) * w.groups + blockIdx.y) * tokensOf(w);
                chunks.products[to + w.firstPosition + source] = sum[i][j];
            }
        }
    }
}

} // namespace

void ssdChunkProducts(const Work& w, const SsdChunks& chunks, DeviceStream stream) {
    const auto tiles = static_cast<unsigned>(w.variants * chunks.ownChunks * kTiles * kTiles);
    launchOverlapping(chunkProductsKernel, {dim3(tiles, static_cast<unsigned>(w.groups)), kThreads}, stream,
                      w, chunks);
}

} // namespace mambascope::cuda
