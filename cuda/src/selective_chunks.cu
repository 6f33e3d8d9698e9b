// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/src/selective_chunks.hpp"

#include "cuda/src/launch.cuh"
#include "cuda/src/selective_channel.cuh"
#include "cuda/src/state_sizes.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SelectiveSuffix;

constexpr int kThreads = 128;

struct Chunks {
    std::int64_t count = 0;  ///< of each variant
    float* states = nullptr; ///< [V, count, N, E] what each chunk leaves, then what is before it
    float* sums = nullptr;   ///< [V, count, E] Σ dt of each chunk, without the variant's last row
};

std::int64_t chunksOf(const Work& w) {
    return (w.rows + kScanChunk - 1) / kScanChunk;
}

/// This block's rows of one variant, [first, last), and this thread's channel.
struct Place {
    std::int64_t variant, chunk, first, last, channel;
    bool inside;

    __device__ explicit Place(const Work& w) {
        variant = blockIdx.z;
        chunk = blockIdx.y;
        first = chunk * kScanChunk;
        last = min(w.rows, first + kScanChunk);
        const std::int64_t mine = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
        channel = min(mine, w.channels - 1); // threads beyond the last help the others
        inside = mine < w.channels;
    }
};

template <int States>
__device__ void loadRates(const Work& w, std::int64_t channel, Channel<States>& self) {
#pragma unroll
    for (int n = 0; n < States; ++n) {
        self.a[n] = n < w.stateSize ? kLog2E * w.a[n * w.channels + channel] : 0.0F;
        self.state[n] = 0;
    }
}

/// What each chunk leaves of itself, and its time steps. Grid: (blocks of channels, chunks, variants).
template <int States>
__global__ void __launch_bounds__(kThreads) chunkStatesKernel(const Work w, const Chunks chunks) {
    takeTurn();
    __shared__ float b[kScanChunk][States];
    const Place at(w);
    const std::int64_t firstRow = at.variant * w.rows + at.first;
    const auto count = static_cast<int>(at.last - at.first);
    for (int i = static_cast<int>(threadIdx.x); i < count * States; i += kThreads) {
        const int n = i % States;
        b[i / States][n] = n < w.stateSize ? w.b[(firstRow + i / States) * w.bStride + n] : 0.0F;
    }
    __syncthreads();
    if (!at.inside) {
        return;
    }
    Channel<States> self;
    loadRates(w, at.channel, self);
    float sum = 0;
    constexpr int kAhead = 4; // rows that are read before the first is used
#pragma unroll 1
    for (int from = 0; from < count; from += kAhead) {
        Source next[kAhead];
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            const int r = min(from + i, count - 1);
            const std::int64_t number = (firstRow + r) * w.channels + at.channel;
            next[i] = {w.dt[number], w.x[number], b[r]};
        }
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            if (from + i < count) {
                if (w.rawTimeSteps) {
                    next[i].dt = softplus(next[i].dt);
                    w.dt[(firstRow + from + i) * w.channels + at.channel] = next[i].dt;
                }
                self.step(next[i], w.stateSize);
                sum += at.first + from + i < w.rows - 1 ? next[i].dt : 0.0F;
            }
        }
    }
    const std::int64_t chunk = at.variant * chunks.count + at.chunk;
    self.writeState(w, at.channel, chunks.states + chunk * w.stateSize * w.channels);
    chunks.sums[chunk * w.channels + at.channel] = sum;
}

/// What each chunk leaves becomes the state before it, in place. Grid: (blocks of channels, states,
/// variants).
__global__ void __launch_bounds__(kThreads) statesBeforeKernel(const Work w, const Chunks chunks) {
    takeTurn();
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (channel >= w.channels) {
        return;
    }
    const std::int64_t at = blockIdx.y * w.channels + channel;
    const std::int64_t each = w.stateSize * w.channels;
    const float rate = kLog2E * w.a[at];
    const float* sums = chunks.sums + blockIdx.z * chunks.count * w.channels + channel;
    float* states = chunks.states + blockIdx.z * chunks.count * each + at;
    float running = w.firstPosition > 0 ? w.cleanState[at] : 0.0F;
#pragma unroll 4
    for (std::int64_t chunk = 0; chunk < chunks.count; ++chunk) {
        const float own = states[chunk * each];
        states[chunk * each] = running;
        running = running * exp2f(rate * sums[chunk * w.channels]) + own;
    }
}

/// The rows. Grid: as that of chunkStatesKernel.
template <int States>
__global__ void __launch_bounds__(kThreads) chunkRowsKernel(const Work w, const Chunks chunks) {
    takeTurn();
    const Place at(w);
    Channel<States> self;
    loadRates(w, at.channel, self);
    const std::int64_t chunk = at.variant * chunks.count + at.chunk;
    const float* state = chunks.states + chunk * w.stateSize * w.channels + at.channel;
#pragma unroll
    for (int n = 0; n < States; ++n) {
        self.state[n] = n < w.stateSize ? state[n * w.channels] : 0.0F;
    }
    answer(w, self, at.variant, at.channel, at.inside, at.first, at.last);
    if (w.recordLater != nullptr && at.inside) {
        float behind = 0;
#pragma unroll 4
        for (std::int64_t other = chunks.count - 1; other > at.chunk; --other) {
            behind += chunks.sums[(chunk - at.chunk + other) * w.channels + at.channel];
        }
        const std::int64_t first = at.first * w.channels;
        writeLater(w.dt + at.variant * w.rows * w.channels + first, min(at.last, w.rows - 1) - at.first,
                   w.channels, at.channel, w.recordLater + at.variant * w.stateStride + first, behind);
    }
}

template <int States>
void launch(const Work& w, const Chunks& chunks, DeviceStream stream) {
    const auto blocks = static_cast<unsigned>((w.channels + kThreads - 1) / kThreads);
    const auto variants = static_cast<unsigned>(w.variants);
    const dim3 grid(blocks, static_cast<unsigned>(chunks.count), variants);
    launchOverlapping(chunkStatesKernel<States>, {grid, kThreads}, stream, w, chunks);
    launchOverlapping(statesBeforeKernel,
                      {dim3(blocks, static_cast<unsigned>(w.stateSize), variants), kThreads}, stream, w,
                      chunks);
    Work made = w;
    made.rawTimeSteps = false;
    launchOverlapping(chunkRowsKernel<States>, {grid, kThreads}, stream, made, chunks);
}

} // namespace

std::size_t selectiveChunksFloats(const Work& w) {
    return static_cast<std::size_t>(w.variants * chunksOf(w) * (w.stateSize + 1) * w.channels);
}

void selectiveChunks(const Work& w, float* workspace, DeviceStream stream) {
    Chunks chunks;
    chunks.count = chunksOf(w);
    chunks.states = workspace;
    chunks.sums = workspace + w.variants * chunks.count * w.stateSize * w.channels;
    withStates(w.stateSize, [&](auto states) { launch<states()>(w, chunks, stream); });
}

} // namespace mambascope::cuda
