// SPDX-License-Identifier: GPL-3.0-or-later
// A block takes a tile of queries and sources, a thread one pair of them. All heads of a group share C_q·B_k,
// so what is summed over heads is decay · dt alone: f(C·B) Σ_h f(decay · dt) for each of the three f.
#include <cstdint>

#include "cuda/include/attention_sums.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/head_sum.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/value_squares.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSum;

constexpr int kTile = 16;               ///< queries and sources
constexpr int kThreads = kTile * kTile; ///< thread t: query t / kTile, source t % kTile
constexpr int kStates = 32;             ///< that are held at once
constexpr int kHeads = 32;              ///< whose decays are held at once

struct Tile {
    std::int64_t query = 0, source = 0; ///< first ones
};

/// C_q·B_k of the thread's pair; 0 beyond the last token. The whole block.
__device__ float tileProduct(const Work& w, const Tile& tile, std::int64_t group) {
    __shared__ float c[kTile][kStates + 1];
    __shared__ float b[kTile][kStates + 1];
    const int row = static_cast<int>(threadIdx.x) / kTile;
    const int column = static_cast<int>(threadIdx.x) % kTile;
    float sum = 0;
#pragma unroll 1
    for (std::int64_t first = 0; first < w.stateSize; first += kStates) {
#pragma unroll
        for (int i = static_cast<int>(threadIdx.x); i < kTile * kStates; i += kThreads) {
            const std::int64_t n = first + i % kStates;
            const std::int64_t query = tile.query + i / kStates;
            const std::int64_t source = tile.source + i / kStates;
            const bool there = n < w.stateSize;
            c[i / kStates][i % kStates] =
                there && query < w.tokens ? w.c[query * w.cStride + group * w.stateSize + n] : 0.0F;
            b[i / kStates][i % kStates] =
                there && source < w.tokens ? w.b[source * w.bStride + group * w.stateSize + n] : 0.0F;
        }
        __syncthreads();
#pragma unroll
        for (int n = 0; n < kStates; ++n) {
            sum += c[row][n] * b[column][n];
        }
        __syncthreads();
    }
    return sum;
}

/// Σ f(decay · dt) over the shown heads first … first + count − 1 (count ≤ kHeads) for the thread's pair,
/// which means nothing where the source comes after the query. The whole block.
///
/// Decays are told as seen from the tile's first query, where a plain difference of two loses nothing: the
/// sources come before it, the queries after it. In a tile on the diagonal both come after it, and whole sums
/// are subtracted.
__device__ float sumHeads(const Work& w, const Tile& tile, int first, int count, const float* squares) {
    __shared__ ops::LongSum atQuery[kHeads][kTile];
    __shared__ ops::LongSum atSource[kHeads][kTile];
    __shared__ float factor[kHeads][kTile];
    const bool onDiagonal = tile.source == tile.query;
#pragma unroll 1
    for (int i = static_cast<int>(threadIdx.x); i < count * kTile; i += kThreads) {
        const std::int64_t head = w.shown.number[first + i / kTile];
        const std::int64_t query = min(tile.query + i % kTile, w.tokens - 1);
        const std::int64_t source = min(tile.source + i % kTile, w.tokens - 1);
        const float dt = w.dt[source * w.heads + head];
        const ops::LongSum* decay = w.decay + head * w.tokens;
        const ops::LongSum origin = decay[tile.query];
        const auto seen = [&](const ops::LongSum& sum) {
            return onDiagonal ? sum : ops::LongSum{ops::difference(sum, origin), 0.0F};
        };
        atQuery[i / kTile][i % kTile] = seen(decay[query]);
        atSource[i / kTile][i % kTile] = seen(decay[source]);
        factor[i / kTile][i % kTile] =
            shownWeight(w.sum, dt, squares == nullptr ? 0.0F : squares[head * w.tokens + source]);
    }
    __syncthreads();
    const int row = static_cast<int>(threadIdx.x) / kTile;
    const int column = static_cast<int>(threadIdx.x) % kTile;
    const float rate = w.sum == ops::HeadSum::Squares ? 2.0F : 1.0F; // (e^x)² = e^2x
    float sum = 0;
    if (onDiagonal) {
#pragma unroll 4
        for (int i = 0; i < count; ++i) {
            const float decay = ops::difference(atQuery[i][row], atSource[i][column]);
            // Of later sources it is positive and could overflow.
            sum += expf(rate * fminf(decay, 0.0F)) * factor[i][column];
        }
    } else {
#pragma unroll 4
        for (int i = 0; i < count; ++i) {
            sum += expf(rate * (atQuery[i][row].sum - atSource[i][column].sum)) * factor[i][column];
        }
    }
    __syncthreads();
    return sum;
}

/// Grid: (tiles of sources, tiles of queries).
__global__ void __launch_bounds__(kThreads) sumKernel(const __grid_constant__ Work w, const float* squares) {
    takeTurn();
    const Tile tile{static_cast<std::int64_t>(blockIdx.y) * kTile,
                    static_cast<std::int64_t>(blockIdx.x) * kTile};
    const std::int64_t query = tile.query + threadIdx.x / kTile;
    const std::int64_t source = tile.source + threadIdx.x % kTile;
    float total = 0;
    if (tile.source <= tile.query) { // the same for the whole block
        const int perGroup = static_cast<int>(w.heads / w.groups);
        const int shown = static_cast<int>(w.shown.count);
#pragma unroll 1
        for (int first = 0; first < shown;) {
            const int group = w.shown.number[first] / perGroup;
            const float product = tileProduct(w, tile, group);
            float sum = 0;
            while (first < shown && w.shown.number[first] / perGroup == group) {
                int count = 1;
                while (count < kHeads && first + count < shown &&
                       w.shown.number[first + count] / perGroup == group) {
                    ++count;
                }
                sum += sumHeads(w, tile, first, count, squares);
                first += count;
            }
            total += shownWeight(w.sum, product, 1.0F) * sum;
        }
    }
    if (query < w.tokens && source < w.tokens) {
        w.out[query * w.tokens + source] = source <= query ? total : 0.0F;
    }
}

} // namespace

bool ssdSumFits(const Work& work) {
    constexpr std::int64_t kGridLimit = 65535;
    return work.tokens <= kGridLimit * kTile;
}

std::size_t ssdSumWorkspace(const Work& w) {
    return w.sum == ops::HeadSum::Squares ? sizeof(float) * static_cast<std::size_t>(w.heads * w.tokens) : 0;
}

void ssdSum(const Work& w, float* workspace, DeviceStream stream) {
    if (w.tokens == 0) {
        return;
    }
    float* squares = w.sum == ops::HeadSum::Squares ? workspace : nullptr;
    if (squares != nullptr) {
        valueSquares({w.x, w.headSize, w.xStride, w.heads, w.tokens, w.headSize}, squares, stream);
    }
    const auto tiles = static_cast<unsigned>((w.tokens + kTile - 1) / kTile);
    launchOverlapping(sumKernel, {dim3(tiles, tiles), kThreads}, stream, w, squares);
}

} // namespace mambascope::cuda
