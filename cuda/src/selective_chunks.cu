// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuda/src/selective_chunks.hpp"

#include "cuda/src/launch.cuh"
#include "cuda/src/short_convolution.cuh"

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

/// What each chunk leaves of itself, without the variant's last row, and its time steps. Grid: (blocks of
/// channels, chunks, variants).
__global__ void __launch_bounds__(kThreads) chunkStatesKernel(const Work w, const Chunks chunks) {
    takeTurn();
    __shared__ float b[kScanChunk][kUsualStates]; // 0 beyond the last state
    const Place at(w);
    const std::int64_t firstRow = at.variant * w.rows + at.first;
    const auto count = static_cast<int>(at.last - at.first);
#pragma unroll 1
    for (int i = static_cast<int>(threadIdx.x); i < count * kUsualStates; i += kThreads) {
        const int n = i % kUsualStates;
        b[i / kUsualStates][n] = n < w.stateSize ? w.b[(firstRow + i / kUsualStates) * w.bStride + n] : 0.0F;
    }
    __syncthreads();
    if (!at.inside) {
        return;
    }
    float rate[kUsualStates];
    float state[kUsualStates] = {};
#pragma unroll
    for (int n = 0; n < kUsualStates; ++n) {
        rate[n] = n < w.stateSize ? kLog2E * w.a[n * w.channels + at.channel] : 0.0F;
    }
    float sum = 0;
    constexpr int kAhead = 4; // rows that are read before the first is used
#pragma unroll 1
    for (int from = 0; from < count; from += kAhead) {
        float dt[kAhead];
        float x[kAhead];
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            const std::int64_t number = (firstRow + min(from + i, count - 1)) * w.channels + at.channel;
            dt[i] = w.dt[number];
            x[i] = w.x[number];
        }
#pragma unroll
        for (int i = 0; i < kAhead; ++i) {
            const std::int64_t row = at.first + from + i;
            if (from + i < count && w.rawTimeSteps) {
                dt[i] = softplus(dt[i]);
                w.dt[(firstRow + from + i) * w.channels + at.channel] = dt[i];
            }
            if (from + i < count && row < w.rows - 1) {
#pragma unroll
                for (int n = 0; n < kUsualStates; ++n) {
                    state[n] = state[n] * exp2f(dt[i] * rate[n]) + dt[i] * x[i] * b[from + i][n];
                }
                sum += dt[i];
            }
        }
    }
    const std::int64_t chunk = at.variant * chunks.count + at.chunk;
    float* states = chunks.states + chunk * w.stateSize * w.channels + at.channel;
#pragma unroll
    for (int n = 0; n < kUsualStates; ++n) {
        if (n < w.stateSize) {
            states[n * w.channels] = state[n];
        }
    }
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
    if (w.recordState != nullptr) {
        w.recordState[blockIdx.z * w.stateStride + at] = running;
    }
}

/// later[k] := Σ dt of the tokens after k up to the last but one, added up from the end: what is near stays
/// exact. Grid: as that of chunkStatesKernel.
__global__ void __launch_bounds__(kThreads) laterKernel(const Work w, const Chunks chunks) {
    takeTurn();
    const Place at(w);
    if (!at.inside) {
        return;
    }
    const std::int64_t chunk = at.variant * chunks.count + at.chunk;
    float sum = 0;
#pragma unroll 4
    for (std::int64_t other = chunks.count - 1; other > at.chunk; --other) {
        sum += chunks.sums[(chunk - at.chunk + other) * w.channels + at.channel];
    }
    const float* dt = w.dt + at.variant * w.rows * w.channels + at.channel;
    float* later = w.recordLater + at.variant * w.stateStride + at.channel;
#pragma unroll 4
    for (std::int64_t row = min(at.last, w.rows - 1) - 1; row >= at.first; --row) {
        later[row * w.channels] = sum;
        sum += dt[row * w.channels];
    }
}

} // namespace

std::size_t selectiveChunksFloats(const Work& w) {
    return static_cast<std::size_t>(w.variants * chunksOf(w) * (w.stateSize + 1) * w.channels);
}

void selectiveChunkStates(const Work& w, float* workspace, DeviceStream stream) {
    Chunks chunks;
    chunks.count = chunksOf(w);
    chunks.states = workspace;
    chunks.sums = workspace + w.variants * chunks.count * w.stateSize * w.channels;
    const auto blocks = static_cast<unsigned>((w.channels + kThreads - 1) / kThreads);
    const auto variants = static_cast<unsigned>(w.variants);
    const dim3 grid(blocks, static_cast<unsigned>(chunks.count), variants);
    launchOverlapping(chunkStatesKernel, {grid, kThreads}, stream, w, chunks);
    launchOverlapping(statesBeforeKernel,
                      {dim3(blocks, static_cast<unsigned>(w.stateSize), variants), kThreads}, stream, w,
                      chunks);
    if (w.recordLater != nullptr) {
        launchOverlapping(laterKernel, {grid, kThreads}, stream, w, chunks);
    }
}

} // namespace mambascope::cuda
