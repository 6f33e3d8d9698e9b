// SPDX-License-Identifier: GPL-3.0-or-later
// Two kernels: rotary positions and scale; then one warp for each row and head, which walks over the sources
// once with a running maximum (Milakov and Gimelshein 2018, arXiv 1805.02867), so that no row of scores is
// ever stored.
#include <algorithm>
#include <cstdint>

#include "cuda/include/attention_suffix.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::AttentionSuffix;

constexpr int kRotateThreads = 128;
constexpr int kWarps = 4; ///< of an attend block
constexpr int kAhead = 4; ///< sources that are read before the first is used
constexpr int kMaxHeadSize = 256;

__device__ void rotateHead(const Work& w, const float* x, std::int64_t position, float scale, float* out) {
    const std::int64_t half = w.rotarySize / 2;
    const std::int64_t step = w.interleaved ? 2 : 1;
    const std::int64_t apart = w.interleaved ? 1 : half;
#pragma unroll 1
    for (std::int64_t i = threadIdx.x; i < w.headSize; i += blockDim.x) {
        if (i < half) {
            const float cosine = w.cosine[position * half + i];
            const float sine = w.sine[position * half + i];
            const float first = x[i * step];
            const float second = x[i * step + apart];
            out[i * step] = scale * (first * cosine - second * sine);
            out[i * step + apart] = scale * (second * cosine + first * sine);
        } else if (i >= w.rotarySize) {
            out[i] = scale * x[i];
        }
    }
}

/// Grid: (query and key heads, rows up to the grid's limit, the rest of the rows).
__global__ void __launch_bounds__(kRotateThreads) rotateKernel(const Work w) {
    admitNext();
    const std::int64_t row = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    const std::int64_t position = w.firstPosition + row % w.rows;
    if (w.variants * w.rows <= kLatencyRows) {
        fetchAhead(w.cosine + position * (w.rotarySize / 2), w.rotarySize / 2);
        fetchAhead(w.sine + position * (w.rotarySize / 2), w.rotarySize / 2);
    }
    waitForPrevious();
    if (row >= w.variants * w.rows) {
        return;
    }
    const std::int64_t head = blockIdx.x;
    const float* x = w.projected + row * w.projectedStride + head * w.headSize;
    if (head < w.heads) {
        rotateHead(w, x, position, w.scale, w.query + (row * w.heads + head) * w.headSize);
    } else {
        rotateHead(w, x, position, 1.0F, w.key + (row * w.keyHeads + head - w.heads) * w.headSize);
    }
}

/// A head's vector, spread over the lanes of a warp.
template <int Pieces>
struct Spread {
    float v[Pieces] = {};
    __device__ void load(const float* from, std::int64_t size, int lane) {
#pragma unroll
        for (int i = 0; i < Pieces; ++i) {
            v[i] = lane + 32 * i < size ? from[lane + 32 * i] : 0.0F;
        }
    }
};

/// Pieces: head size / 32, rounded up.
template <int Pieces>
__global__ void __launch_bounds__(32 * kWarps) attendKernel(const Work w) {
    admitNext();
    const std::int64_t task = static_cast<std::int64_t>(blockIdx.x) * kWarps + threadIdx.x / 32;
    if (task >= w.variants * w.rows * w.heads) {
        return;
    }
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const std::int64_t row = task / w.heads;
    const std::int64_t head = task % w.heads;
    const std::int64_t group = head / (w.heads / w.keyHeads);
    const std::int64_t cleanGroup = promptOfRow(w.prompts, row, w.rows) * w.keyHeads + group;
    const std::int64_t own = row - row % w.rows - w.firstPosition; // + k: the variant's own row of source k
    const std::int64_t query = w.firstPosition + row % w.rows;
    const std::int64_t first = w.window > 0 ? max(static_cast<std::int64_t>(0), query - w.window + 1) : 0;
    if (w.variants * w.rows <= kLatencyRows) {
        const std::int64_t count = (min(w.firstPosition, first + kFetchedTokens) - first) * w.headSize;
        fetchAhead(w.cleanKey + (cleanGroup * w.cleanTokens + first) * w.headSize, count);
        fetchAhead(w.cleanValue + (cleanGroup * w.cleanTokens + first) * w.headSize, count);
    }
    waitForPrevious();
    const bool exempt = w.cutHeads != nullptr && w.cutHeads[row / w.rows * w.heads + head] == 0.0F;
    const float* keep = w.keep == nullptr || exempt ? nullptr : w.keep + row * (w.firstPosition + w.rows);

    Spread<Pieces> q;
    q.load(w.query + (row * w.heads + head) * w.headSize, w.headSize, lane);
    Spread<Pieces> sum;
    float largest = -INFINITY;
    float total = 0;
#pragma unroll 1
    for (std::int64_t from = first; from <= query; from += kAhead) {
        float score[kAhead];
        bool kept[kAhead];
        Spread<Pieces> value[kAhead];
#pragma unroll
        for (int i = 0; i < kAhead; ++i) { // all reads first: their latency is paid once
            const std::int64_t k = min(from + i, query);
            const bool clean = k < w.firstPosition;
            Spread<Pieces> key;
            key.load(clean ? w.cleanKey + (cleanGroup * w.cleanTokens + k) * w.headSize
                           : w.key + ((own + k) * w.keyHeads + group) * w.headSize,
                     w.headSize, lane);
            value[i].load(clean ? w.cleanValue + (cleanGroup * w.cleanTokens + k) * w.headSize
                                : w.projected + (own + k) * w.projectedStride +
                                      (w.heads + w.keyHeads + group) * w.headSize,
                          w.headSize, lane);
            score[i] = 0;
#pragma unroll
            for (int piece = 0; piece < Pieces; ++piece) {
                score[i] += q.v[piece] * key.v[piece];
            }
        }
        float now = largest;
        bool any = false; // source that is kept
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            score[i] = sumWarp(score[i]);
            const std::int64_t k = from + i;
            kept[i] = k <= query && (keep == nullptr || keep[k] != 0.0F);
            any = any || kept[i];
            score[i] = kept[i] ? score[i] : -INFINITY;
            now = fmaxf(now, score[i]);
        }
        if (!any) {
            continue; // the same for the whole warp
        }
        const float shrink = expf(largest - now); // 0 at the first source
        total *= shrink;
#pragma unroll
        for (int piece = 0; piece < Pieces; ++piece) {
            sum.v[piece] *= shrink;
        }
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            // A cut source brings nothing in, no infinities or NaN either.
            const float weight = kept[i] ? expf(score[i] - now) : 0.0F;
            total += weight;
#pragma unroll
            for (int piece = 0; piece < Pieces; ++piece) {
                sum.v[piece] += kept[i] ? weight * value[i].v[piece] : 0.0F;
            }
        }
        largest = now;
    }
    float* out = w.output + (row * w.heads + head) * w.headSize;
#pragma unroll
    for (int i = 0; i < Pieces; ++i) {
        if (lane + 32 * i < w.headSize) {
            out[lane + 32 * i] =
                total == 0.0F ? 0.0F : sum.v[i] / total; // no source left: 0 (design section 3)
        }
    }
}

template <int Pieces>
void launchAttend(const Work& w, DeviceStream stream) {
    const auto blocks = static_cast<unsigned>((w.variants * w.rows * w.heads + kWarps - 1) / kWarps);
    launchOverlapping(attendKernel<Pieces>, {blocks, 32 * kWarps}, stream, w);
}

} // namespace

bool attentionSuffixFits(const Work& work) {
    return work.headSize <= kMaxHeadSize;
}

void attentionSuffix(const Work& w, DeviceStream stream) {
    const std::int64_t rows = w.variants * w.rows;
    if (rows == 0) {
        return;
    }
    launchOverlapping(rotateKernel, {gridOver(w.heads + w.keyHeads, rows), kRotateThreads}, stream, w);
    if (w.headSize <= 64) {
        launchAttend<2>(w, stream);
    } else if (w.headSize <= 128) {
        launchAttend<4>(w, stream);
    } else {
        launchAttend<8>(w, stream);
    }
}

} // namespace mambascope::cuda
