// SPDX-License-Identifier: GPL-3.0-or-later
// The states of SSD in chunks: what the sources of each chunk leave, Σ_k decay · dt_k x_k B_kᵀ, as [N, P] for
// each head; then these sums put together. All decays are at most 1.
#include "cuda/src/async_copy.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kThreads = 128;    ///< thread t: states 8·(t / 8) …, four channels in each half
constexpr int kStates = 8;       ///< of a thread
constexpr int kStateTile = 128;  ///< of a block
constexpr int kChannelTile = 64; ///< of a block
constexpr int kSources = 16;     ///< of a step
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

struct Stage {
    float4 b[kSources][kStateTile / 4];
    float4 x[kSources][kChannelTile / 4];
    float weight[kSources];
};

/// The part of a head's state that a block makes, Σ over the sources of weight · B[n] · x[p]. The sources of
/// the next step are copied while those of this one are multiplied.
class StateTile {
public:
    __device__ StateTile(const Work& work, const Sources& sources, std::int64_t firstState,
                         std::int64_t firstChannel, Stage (&stages)[2])
        : w(work)
        , s(sources)
        , m_stages(stages)
        , m_firstState(firstState)
        , m_firstChannel(firstChannel)
        , m_thread(static_cast<int>(threadIdx.x)) {}

    __device__ void run() {
        const auto steps = static_cast<int>((s.last - s.first + kSources - 1) / kSources);
        if (steps > 0) {
            fill(0);
        }
#pragma unroll 1
        for (int step = 0; step < steps; ++step) {
            awaitCopies();
            __syncthreads(); // this step's sources are there, and nobody reads those of the last one
            if (step + 1 < steps) {
                fill(step + 1);
            }
            multiply(m_stages[step % 2]);
        }
    }

    /// to: the head's state, [N, P].
    __device__ void write(float* to) const {
#pragma unroll
        for (int half = 0; half < 2; ++half) {
            const std::int64_t channel = m_firstChannel + half * kChannelTile / 2 + 4 * (m_thread % 8);
#pragma unroll
            for (int i = 0; i < kStates; ++i) {
                const std::int64_t state = m_firstState + kStates * (m_thread / 8) + i;
                if (state < w.stateSize && channel < w.headSize) {
                    *reinterpret_cast<float4*>(to + state * w.headSize + channel) = m_sum[i][half];
                }
            }
        }
    }

private:
    __device__ void fill(int step) {
        Stage& stage = m_stages[step % 2];
        const std::int64_t first = s.first + static_cast<std::int64_t>(step) * kSources;
#pragma unroll 1
        for (int i = m_thread; i < kSources * kStateTile / 4; i += kThreads) {
            const std::int64_t source = first + i / (kStateTile / 4);
            const std::int64_t state = m_firstState + 4 * (i % (kStateTile / 4));
            const bool there = source < s.last && state < w.stateSize;
            copyFour(&stage.b[i / (kStateTile / 4)][i % (kStateTile / 4)],
                     there ? s.b + source * s.bStride + state : s.b, there);
        }
#pragma unroll 1
        for (int i = m_thread; i < kSources * kChannelTile / 4; i += kThreads) {
            const std::int64_t source = first + i / (kChannelTile / 4);
            const std::int64_t channel = m_firstChannel + 4 * (i % (kChannelTile / 4));
            const bool there = source < s.last && channel < w.headSize;
            copyFour(&stage.x[i / (kChannelTile / 4)][i % (kChannelTile / 4)],
                     there ? s.x + source * s.xStride + channel : s.x, there);
        }
        if (m_thread < kSources) {
            const std::int64_t source = first + m_thread;
            float weight = 0;
            if (source < s.last) {
                const float dt = s.dt == nullptr ? 1.0F : s.dt[source * s.dtStride];
                weight = expf(ops::difference(s.end, s.decay[source])) * dt;
            }
            stage.weight[m_thread] = weight;
        }
    }

    __device__ void multiply(const Stage& stage) {
#pragma unroll 4
        for (int k = 0; k < kSources; ++k) {
            const float4 states[2] = {stage.b[k][m_thread / 8 * 2], stage.b[k][m_thread / 8 * 2 + 1]};
            const float weight = stage.weight[k];
#pragma unroll
            for (int half = 0; half < 2; ++half) {
                float4 x = {};
                addScaled(x, weight, stage.x[k][half * kChannelTile / 8 + m_thread % 8]);
                addScaled(m_sum[0][half], states[0].x, x);
                addScaled(m_sum[1][half], states[0].y, x);
                addScaled(m_sum[2][half], states[0].z, x);
                addScaled(m_sum[3][half], states[0].w, x);
                addScaled(m_sum[4][half], states[1].x, x);
                addScaled(m_sum[5][half], states[1].y, x);
                addScaled(m_sum[6][half], states[1].z, x);
                addScaled(m_sum[7][half], states[1].w, x);
            }
        }
    }

    const Work& w;
    const Sources& s;
    Stage (&m_stages)[2];
    std::int64_t m_firstState, m_firstChannel;
    int m_thread;
    float4 m_sum[kStates][2] = {}; ///< channels of both halves
};

__host__ __device__ int tilesOf(std::int64_t size, std::int64_t tile) {
    return static_cast<int>((size + tile - 1) / tile);
}

/// Grid: (chunks of all variants, heads, tiles of states and channels). Clean: the clean run's chunks, to
/// `sums`, else the own ones of all variants.
template <bool Clean>
__global__ void __launch_bounds__(kThreads)
    chunkSumsKernel(const __grid_constant__ Work w, const __grid_constant__ SsdChunks chunks, float* sums) {
    takeTurn();
    __shared__ Stage stages[2];
    const std::int64_t chunk = blockIdx.x; // of all
    const std::int64_t head = blockIdx.y;
    const int tiles = tilesOf(w.stateSize, kStateTile);
    const Sources sources = Clean ? cleanSources(w, chunks, chunk, head)
                                  : ownSources(w, chunk / chunks.ownChunks, chunk % chunks.ownChunks, head);
    StateTile tile(w, sources, static_cast<std::int64_t>(blockIdx.z % tiles) * kStateTile,
                   static_cast<std::int64_t>(blockIdx.z / tiles) * kChannelTile, stages);
    tile.run();
    tile.write(sums + (chunk * w.heads + head) * w.stateSize * w.headSize);
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
    const int tiles = tilesOf(w.stateSize, kStateTile) * tilesOf(w.headSize, kChannelTile);
    const auto grid = [&](std::int64_t count) {
        return dim3(static_cast<unsigned>(count), static_cast<unsigned>(w.heads),
                    static_cast<unsigned>(tiles));
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
