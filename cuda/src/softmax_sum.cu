// SPDX-License-Identifier: GPL-3.0-or-later
// A block takes a few queries, each of its warps every kWarps-th head, each lane a source. The warps walk
// over the sources twice: for the largest score and the sum of exponentials of each head (Milakov and
// Gimelshein 2018, arXiv 1805.02867), then for the weights, which are added up over the heads. So neither a
// score nor a weight is ever stored, at the price of scores that are made twice.
#include <cstdint>

#include "cuda/include/attention_sums.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/head_sum.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/value_squares.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SoftmaxSum;

constexpr int kWarps = 8; ///< of a block
constexpr int kSources = 32;
constexpr std::int64_t kShortRun = 128; ///< tokens, up to which a block takes one query, for more blocks
constexpr int kQueries = 4;             ///< of a block in longer runs: they share the reading of the keys

/// The sources that the queries of a block see, from `first` on.
struct Sight {
    std::int64_t query = 0; ///< first of Queries
    std::int64_t first = 0, last = 0;
};

__device__ bool sees(const Work& w, std::int64_t query, std::int64_t source) {
    return query < w.tokens && source <= query && (w.window == 0 || query - source < w.window);
}

/// score[i] := query_i·key of one source, −∞ where query i doesn't see it.
template <int Queries, int Width>
__device__ void scoreSource(const Work& w, const Sight& sight, std::int64_t head, std::int64_t source,
                            float (&score)[Queries]) {
#pragma unroll
    for (int i = 0; i < Queries; ++i) {
        score[i] = -INFINITY;
    }
    if (source > sight.last) {
        return;
    }
    const std::int64_t keyHead = head / (w.heads / w.keyHeads);
    const float* key = w.key + (keyHead * w.tokens + source) * w.headSize;
    const float* query = w.query + (head * w.tokens + sight.query) * w.headSize;
    float sum[Queries] = {};
#pragma unroll 4
    for (std::int64_t p = 0; p < w.headSize; p += Width) {
        if constexpr (Width == 4) {
            const float4 k = load4(key + p);
#pragma unroll
            for (int i = 0; i < Queries; ++i) {
                // Beyond the last token the last query is read again.
                const std::int64_t row = min(static_cast<std::int64_t>(i), w.tokens - 1 - sight.query);
                const float4 q = load4(query + row * w.headSize + p);
                sum[i] += q.x * k.x + q.y * k.y + q.z * k.z + q.w * k.w;
            }
        } else {
            const float k = key[p];
#pragma unroll
            for (int i = 0; i < Queries; ++i) {
                const std::int64_t row = min(static_cast<std::int64_t>(i), w.tokens - 1 - sight.query);
                sum[i] += query[row * w.headSize + p] * k;
            }
        }
    }
#pragma unroll
    for (int i = 0; i < Queries; ++i) {
        score[i] = sees(w, sight.query + i, source) ? sum[i] : -INFINITY;
    }
}

/// The largest score of one head and the inverse of the sum of exponentials, for each query. A warp.
template <int Queries, int Width>
__device__ void measureHead(const Work& w, const Sight& sight, std::int64_t head, float2 (&scale)[Queries]) {
    float largest[Queries];
    float total[Queries] = {};
#pragma unroll
    for (int i = 0; i < Queries; ++i) {
        largest[i] = -INFINITY;
    }
#pragma unroll 1
    for (std::int64_t from = sight.first; from <= sight.last; from += kSources) {
        float score[Queries];
        scoreSource<Queries, Width>(w, sight, head, from + threadIdx.x % 32, score);
#pragma unroll
        for (int i = 0; i < Queries; ++i) {
            if (score[i] == -INFINITY) {
                continue;
            }
            const float now = fmaxf(largest[i], score[i]);
            total[i] = total[i] * expf(largest[i] - now) + expf(score[i] - now); // e^−∞ is 0
            largest[i] = now;
        }
    }
#pragma unroll
    for (int i = 0; i < Queries; ++i) {
        const float most = maxWarp(largest[i]);
        // A lane without a source has a total of 0; a query beyond the last token has no source at all.
        const float mine = largest[i] == -INFINITY ? 0.0F : total[i] * expf(largest[i] - most);
        scale[i] = {most, 1.0F / sumWarp(mine)};
    }
}

/// Grid: blocks of Queries queries, the longest rows first. Dynamic shared memory: scales [shown, Queries].
template <int Queries, int Width>
__global__ void __launch_bounds__(32 * kWarps)
    sumKernel(const __grid_constant__ Work w, const float* squares) {
    takeTurn();
    extern __shared__ float2 scales[];
    __shared__ float part[kWarps][Queries][kSources];
    const int warp = static_cast<int>(threadIdx.x) / 32;
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const int shown = static_cast<int>(w.shown.count);
    Sight sight;
    sight.query = static_cast<std::int64_t>(gridDim.x - 1 - blockIdx.x) * Queries;
    sight.last = min(sight.query + Queries, w.tokens) - 1;
    sight.first = w.window == 0 ? 0 : max(static_cast<std::int64_t>(0), sight.query - w.window + 1);
#pragma unroll 1
    for (int i = warp; i < shown; i += kWarps) {
        float2 scale[Queries];
        measureHead<Queries, Width>(w, sight, w.shown.number[i], scale);
        if (lane == 0) {
#pragma unroll
            for (int query = 0; query < Queries; ++query) {
                scales[i * Queries + query] = scale[query];
            }
        }
    }
    __syncwarp(); // a warp reads what it wrote itself

#pragma unroll 1
    for (std::int64_t from = 0; from < w.tokens; from += kSources) {
        float sum[Queries] = {};
        const std::int64_t source = from + lane;
        if (from <= sight.last && from + kSources > sight.first) { // the same for the whole block
#pragma unroll 1
            for (int i = warp; i < shown; i += kWarps) {
                const std::int64_t head = w.shown.number[i];
                float score[Queries];
                scoreSource<Queries, Width>(w, sight, head, source, score);
                const std::int64_t keyHead = head / (w.heads / w.keyHeads);
                const float square =
                    squares == nullptr || source >= w.tokens ? 0.0F : squares[keyHead * w.tokens + source];
#pragma unroll
                for (int query = 0; query < Queries; ++query) {
                    const float2 scale = scales[i * Queries + query];
                    if (score[query] != -INFINITY) {
                        sum[query] += shownWeight(w.sum, expf(score[query] - scale.x) * scale.y, square);
                    }
                }
            }
        }
#pragma unroll
        for (int query = 0; query < Queries; ++query) {
            part[warp][query][lane] = sum[query];
        }
        __syncthreads();
        if (warp < Queries && sight.query + warp < w.tokens && source < w.tokens) {
            float total = 0;
#pragma unroll
            for (int other = 0; other < kWarps; ++other) {
                total += part[other][warp][lane];
            }
            w.out[(sight.query + warp) * w.tokens + source] = total;
        }
        __syncthreads();
    }
}

template <int Queries, int Width>
void launch(const Work& w, const float* squares, DeviceStream stream) {
    static_assert(Queries <= kWarps, "a warp adds up one query");
    const auto blocks = static_cast<unsigned>((w.tokens + Queries - 1) / Queries);
    const std::size_t bytes = sizeof(float2) * static_cast<std::size_t>(w.shown.count) * Queries;
    launchOverlapping(sumKernel<Queries, Width>, {blocks, 32 * kWarps, bytes}, stream, w, squares);
}

} // namespace

bool softmaxSumFits(const Work& work) {
    return work.tokens <= 0x7FFFFFFF; // blocks along x
}

std::size_t softmaxSumWorkspace(const Work& w) {
    return w.sum == ops::HeadSum::Squares ? sizeof(float) * static_cast<std::size_t>(w.keyHeads * w.tokens)
                                          : 0;
}

void softmaxSum(const Work& w, float* workspace, DeviceStream stream) {
    if (w.tokens == 0) {
        return;
    }
    float* squares = w.sum == ops::HeadSum::Squares ? workspace : nullptr;
    if (squares != nullptr) {
        valueSquares({w.value, w.tokens * w.headSize, w.headSize, w.keyHeads, w.tokens, w.headSize}, squares,
                     stream);
    }
    const bool fours = w.headSize % 4 == 0 && onSixteenBytes(w.query) && onSixteenBytes(w.key);
    if (w.tokens <= kShortRun) {
        return fours ? launch<1, 4>(w, squares, stream) : launch<1, 1>(w, squares, stream);
    }
    return fours ? launch<kQueries, 4>(w, squares, stream) : launch<kQueries, 1>(w, squares, stream);
}

} // namespace mambascope::cuda
