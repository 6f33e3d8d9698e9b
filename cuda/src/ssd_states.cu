// SPDX-License-Identifier: GPL-3.0-or-later
// The states of SSD in chunks: what the sources of each chunk leave, Σ_k decay · dt_k x_k B_kᵀ, as [N, P] for
// each head; then these sums put together. All decays are at most 1.
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kTile = 64;     ///< states and channels of a block
constexpr int kSources = 32;  ///< that are held at once
constexpr int kThreads = 128; ///< thread t: states 8·(t / 16) …, channels 4·(t % 16) …
constexpr int kStates = 8;    ///< of a thread
constexpr int kSumThreads = 256;
constexpr int kRunningThreads = 128;

/// Some sources of one variant or of the clean run, for one head.
struct Sources {
    const float* b = nullptr; ///< of the head's group
    std::int64_t bStride = 0;
    const float* x = nullptr;
    std::int64_t xStride = 0;
    const float* dt = nullptr; ///< null: x has it
    std::int64_t dtStride = 0;
    const ops::LongSum* decay = nullptr;
    ops::LongSum end; ///< seen from there
    std::int64_t first = 0, last = 0;
};

__device__ Sources ownSources(const Work& w, std::int64_t variant, std::int64_t chunk, std::int64_t head) {
    const std::int64_t firstRow = variant * w.rows;
    const std::int64_t group = head / (w.heads / w.groups);
    const float* rows = w.convolved + firstRow * convChannels(w);
    Sources s;
    s.b = rows + innerSize(w) + group * w.stateSize;
    s.bStride = convChannels(w);
    s.x = rows + head * w.headSize;
    s.xStride = convChannels(w);
    s.dt = w.dt + firstRow * w.heads + head;
    s.dtStride = w.heads;
    s.decay = decaysOf(w, firstRow, head);
    s.first = chunk * kChunkRows;
    s.last = min(w.rows - 1, s.first + kChunkRows); // no state has the last row
    s.end = s.decay[min(w.rows - 2, s.first + kChunkRows - 1)];
    return s;
}

__device__ Sources cleanSources(const Work& w, const SsdChunks& chunks, std::int64_t chunk,
                                std::int64_t head) {
    const std::int64_t group = head / (w.heads / w.groups);
    Sources s;
    s.b = w.cleanB + group * w.stateSize;
    s.bStride = w.cleanBStride;
    s.x = w.cleanScaled + head * w.cleanTokens * w.headSize;
    s.xStride = w.headSize;
    s.decay = w.cleanDecay + head * w.cleanTokens;
    s.first = chunk * chunks.cleanRows;
    s.last = min(w.firstPosition, s.first + chunks.cleanRows);
    s.end = s.decay[w.firstPosition - 1];
    return s;
}

/// sum[n][p] := Σ over the sources of weight · B[n] · x[p], of the thread's states and channels.
__device__ void sumSources(const Work& w, const Sources& s, std::int64_t firstState,
                           std::int64_t firstChannel, float4 (&sum)[kStates]) {
    __shared__ float4 b[kSources][kTile / 4];
    __shared__ float4 x[kSources][kTile / 4];
    const int thread = static_cast<int>(threadIdx.x);
#pragma unroll 1
    for (std::int64_t from = s.first; from < s.last; from += kSources) {
        __syncthreads(); // the last tile has been used
#pragma unroll
        for (int i = thread; i < kSources * kTile / 4; i += kThreads) {
            const int four = i % (kTile / 4);
            const std::int64_t source = from + i / (kTile / 4);
            const std::int64_t state = firstState + 4 * four;
            const std::int64_t channel = firstChannel + 4 * four;
            float4 ofB = {};
            float4 ofX = {};
            if (source < s.last) {
                if (state < w.stateSize) {
                    ofB = load4(s.b + source * s.bStride + state);
                }
                if (channel < w.headSize) {
                    const float dt = s.dt == nullptr ? 1.0F : s.dt[source * s.dtStride];
                    const float weight = expf(ops::difference(s.end, s.decay[source])) * dt;
                    addScaled(ofX, weight, load4(s.x + source * s.xStride + channel));
                }
            }
            b[i / (kTile / 4)][four] = ofB;
            x[i / (kTile / 4)][four] = ofX;
        }
        __syncthreads();
#pragma unroll 8
        for (int k = 0; k < kSources; ++k) {
            const float4 low = b[k][thread / 16 * 2];
            const float4 high = b[k][thread / 16 * 2 + 1];
            const float4 channels = x[k][thread % 16];
            addScaled(sum[0], low.x, channels);
            addScaled(sum[1], low.y, channels);
            addScaled(sum[2], low.z, channels);
            addScaled(sum[3], low.w, channels);
            addScaled(sum[4], high.x, channels);
            addScaled(sum[5], high.y, channels);
            addScaled(sum[6], high.z, channels);
            addScaled(sum[7], high.w, channels);
        }
    }
}

__host__ __device__ int tilesOf(std::int64_t size) {
    return static_cast<int>((size + kTile - 1) / kTile);
}

/// Grid: (chunks of all variants · tiles of states and channels, heads). Clean: the clean run's chunks, to
/// `sums`, else the own ones of all variants.
template <bool Clean>
__global__ void __launch_bounds__(kThreads)
    chunkSumsKernel(const Work w, const SsdChunks chunks, float* sums) {
    takeTurn();
    const int tiles = tilesOf(w.stateSize) * tilesOf(w.headSize);
    const std::int64_t chunk = blockIdx.x / tiles; // of all
    const int tile = static_cast<int>(blockIdx.x) % tiles;
    const std::int64_t head = blockIdx.y;
    const std::int64_t firstState = static_cast<std::int64_t>(tile % tilesOf(w.stateSize)) * kTile;
    const std::int64_t firstChannel = static_cast<std::int64_t>(tile / tilesOf(w.stateSize)) * kTile;
    const Sources sources = Clean ? cleanSources(w, chunks, chunk, head)
                                  : ownSources(w, chunk / chunks.ownChunks, chunk % chunks.ownChunks, head);
    float4 sum[kStates] = {};
    sumSources(w, sources, firstState, firstChannel, sum);
    const int thread = static_cast<int>(threadIdx.x);
    const std::int64_t channel = firstChannel + 4 * (thread % 16);
    if (channel >= w.headSize) {
        return;
    }
    float* out = sums + (chunk * w.heads + head) * w.stateSize * w.headSize + channel;
#pragma unroll
    for (int i = 0; i < kStates; ++i) {
        const std::int64_t state = firstState + kStates * (thread / 16) + i;
        if (state < w.stateSize) {
            *reinterpret_cast<float4*>(out + state * w.headSize) = sum[i];
        }
    }
}

/// What each chunk leaves becomes the state before it, in place: S_c = decay · S_{c−1} + sum. Grid: (four
/// numbers a thread, variants).
__global__ void __launch_bounds__(kRunningThreads) runningStatesKernel(const Work w, const SsdChunks chunks) {
    takeTurn();
    const std::int64_t perHead = w.stateSize * w.headSize;
    const std::int64_t at = 4 * (static_cast<std::int64_t>(blockIdx.x) * kRunningThreads + threadIdx.x);
    if (at >= w.heads * perHead) {
        return;
    }
    const std::int64_t variant = blockIdx.y;
    const ops::LongSum* decay = decaysOf(w, variant * w.rows, at / perHead);
    float* state = chunks.states + variant * chunks.ownChunks * w.heads * perHead + at;
    float4 running = {};
    if (w.firstPosition > 0) {
        running = load4(chunks.cleanStates + chunks.cleanChunks * w.heads * perHead + at);
    }
    ops::LongSum before{};
    constexpr int kAhead = 16; // chunks that are read before the first is written
#pragma unroll 1
    for (std::int64_t first = 0; first < chunks.ownChunks; first += kAhead) {
        float4 sum[kAhead];
        float fade[kAhead];
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            const std::int64_t chunk = min(first + i, chunks.ownChunks - 1);
            sum[i] = load4(state + chunk * w.heads * perHead);
            const ops::LongSum end = decay[min(w.rows - 1, (chunk + 1) * kChunkRows) - 1];
            fade[i] = expf(ops::difference(end, before));
            before = end;
        }
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            if (first + i < chunks.ownChunks) {
                *reinterpret_cast<float4*>(state + (first + i) * w.heads * perHead) = running;
                addScaled(sum[i], fade[i], running);
                running = sum[i];
            }
        }
    }
    if (chunks.lastStates != nullptr) {
        *reinterpret_cast<float4*>(chunks.lastStates + variant * w.heads * perHead + at) = running;
    }
}

/// cleanStates: the sums of all chunks, and with `each` also those without one of them. A thread takes a
/// number.
__global__ void __launch_bounds__(kSumThreads)
    joinStatesKernel(const SsdChunks chunks, std::int64_t size, bool each) {
    takeTurn();
    const std::int64_t at = static_cast<std::int64_t>(blockIdx.x) * kSumThreads + threadIdx.x;
    if (at >= size) {
        return;
    }
    float sums[kMostCleanChunks];
#pragma unroll
    for (int c = 0; c < kMostCleanChunks; ++c) {
        sums[c] = c < chunks.cleanChunks ? chunks.cleanSums[c * size + at] : 0.0F;
    }
    float before[kMostCleanChunks];
    float all = 0;
#pragma unroll
    for (int c = 0; c < kMostCleanChunks; ++c) {
        before[c] = all;
        all += sums[c];
    }
    chunks.cleanStates[chunks.cleanChunks * size + at] = all;
    if (!each) {
        return;
    }
    float behind = 0;
#pragma unroll
    for (int c = kMostCleanChunks - 1; c >= 0; --c) {
        if (c < chunks.cleanChunks) {
            chunks.cleanStates[c * size + at] = before[c] + behind;
        }
        behind += sums[c];
    }
}

unsigned blocksOver(std::int64_t count, std::int64_t threads) {
    return static_cast<unsigned>((count + threads - 1) / threads);
}

} // namespace

void ssdStates(const Work& w, const SsdChunks& chunks, DeviceStream stream) {
    const std::int64_t size = w.heads * w.stateSize * w.headSize;
    const int tiles = tilesOf(w.stateSize) * tilesOf(w.headSize);
    const auto grid = [&](std::int64_t count) {
        return dim3(static_cast<unsigned>(count * tiles), static_cast<unsigned>(w.heads));
    };
    if (w.firstPosition > 0) {
        launchOverlapping(chunkSumsKernel<true>, {grid(chunks.cleanChunks), kThreads}, stream, w, chunks,
                          chunks.cleanSums);
        launchOverlapping(joinStatesKernel, {blocksOver(size, kSumThreads), kSumThreads}, stream, chunks,
                          size, chunks.route == SsdRoute::CleanChunks);
    }
    if (chunks.route == SsdRoute::OwnChunks) {
        launchOverlapping(chunkSumsKernel<false>, {grid(w.variants * chunks.ownChunks), kThreads}, stream, w,
                          chunks, chunks.states);
        launchOverlapping(
            runningStatesKernel,
            {dim3(blocksOver((size + 3) / 4, kRunningThreads), static_cast<unsigned>(w.variants)),
             kRunningThreads},
            stream, w, chunks);
    }
}

} // namespace mambascope::cuda
