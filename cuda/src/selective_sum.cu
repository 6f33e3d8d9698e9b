// SPDX-License-Identifier: GPL-3.0-or-later
// Two kernels. In the first a thread takes one channel and a few neighbouring sources and walks over the
// queries with what these have left in the N states, so that a decay is made once for all of them; a block
// adds its channels up. A block has one slice of channels after the other where partial sums [T, T] for all
// slices would be too large. The second adds the partial sums up. Each step of a walk rounds: after 2,000
// steps the slowest states are off by some 2e-6. The CPU's twin starts anew on the way; here that was a fifth
// slower.
#include <algorithm>
#include <cstdint>

#include "cuda/include/attention_sums.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/head_sum.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/state_sizes.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SelectiveSum;

constexpr int kThreads = 128; ///< channels of a slice
constexpr int kWarps = kThreads / 32;
constexpr int kQueries = 32; ///< that are added up over the warps at once
constexpr std::int64_t kPartBytes = std::int64_t{64} << 20;

/// How many partial sums there are.
std::int64_t partCount(const Work& w) {
    const std::int64_t slices = (w.channels + kThreads - 1) / kThreads;
    const std::int64_t room = kPartBytes / (static_cast<std::int64_t>(sizeof(float)) * w.tokens * w.tokens);
    return std::max<std::int64_t>(1, std::min(slices, room));
}

/// A thread's channel.
template <int States, int Sources>
struct Channel {
    float a[States];
    float left[Sources][States]; ///< of each source in each state; 0 until its own token
    float squares[Sources];      ///< of each source's value

    __device__ void start(const Work& w, std::int64_t channel) {
#pragma unroll
        for (int n = 0; n < States; ++n) {
            a[n] = n < w.stateSize ? w.a[n * w.stride + channel] : 0.0F;
#pragma unroll
            for (int i = 0; i < Sources; ++i) {
                left[i][n] = 0;
            }
        }
#pragma unroll
        for (int i = 0; i < Sources; ++i) {
            squares[i] = 0;
        }
    }

    /// Weights of the sources in one query, whose time step this is. entering: which source has this token,
    /// if any does.
    __device__ void step(const Work& w, std::int64_t query, std::int64_t channel, float dt,
                         std::int64_t entering, float (&weight)[Sources]) {
#pragma unroll
        for (int i = 0; i < Sources; ++i) {
            weight[i] = 0;
        }
        const float* b = w.b + query * w.stateSize;
        const float* c = w.c + query * w.stateSize;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.stateSize) {
                const float decay = expf(dt * a[n]);
                const float brought = entering < Sources ? dt * b[n] : 0.0F;
                const float read = c[n];
#pragma unroll
                for (int i = 0; i < Sources; ++i) {
                    left[i][n] = entering == i ? brought : left[i][n] * decay;
                    weight[i] += left[i][n] * read;
                }
            }
        }
        if (w.sum == ops::HeadSum::Squares && entering < Sources) {
            const float value = w.x[query * w.stride + channel];
#pragma unroll
            for (int i = 0; i < Sources; ++i) {
                squares[i] = entering == i ? value * value : squares[i];
            }
        }
    }
};

/// Grid: (partial sums, blocks of Sources sources). parts: [partial sums, T, T]; pairs whose source comes
/// after the query may stay unwritten.
template <int States, int Sources>
__global__ void __launch_bounds__(kThreads) partsKernel(const __grid_constant__ Work w, float* parts) {
    takeTurn();
    __shared__ float sums[kWarps][kQueries][Sources];
    const int warp = static_cast<int>(threadIdx.x) / 32;
    const int lane = static_cast<int>(threadIdx.x) % 32;
    const std::int64_t source = static_cast<std::int64_t>(blockIdx.y) * Sources;
    float* part = parts + blockIdx.x * w.tokens * w.tokens;
#pragma unroll 1
    for (std::int64_t slice = static_cast<std::int64_t>(blockIdx.x) * kThreads; slice < w.channels;
         slice += static_cast<std::int64_t>(gridDim.x) * kThreads) {
        const bool mine = slice + threadIdx.x < w.channels;
        // A thread without a channel goes along with the last one, and adds nothing.
        const std::int64_t channel = mine ? slice + threadIdx.x : w.channels - 1;
        Channel<States, Sources> state;
        state.start(w, channel);
        float next = w.dt[source * w.stride + channel];
#pragma unroll 1
        for (std::int64_t first = source; first < w.tokens; first += kQueries) {
            const std::int64_t end = min(first + kQueries, w.tokens);
#pragma unroll 1
            for (std::int64_t query = first; query < end; ++query) {
                const float dt = next;
                next = w.dt[min(query + 1, w.tokens - 1) * w.stride + channel];
                float weight[Sources];
                state.step(w, query, channel, dt, query - source, weight);
#pragma unroll
                for (int i = 0; i < Sources; ++i) {
                    const float sum = sumWarp(mine ? shownWeight(w.sum, weight[i], state.squares[i]) : 0.0F);
                    if (lane == 0) {
                        sums[warp][query - first][i] = sum;
                    }
                }
            }
            __syncthreads();
#pragma unroll 1
            for (int i = static_cast<int>(threadIdx.x); i < kQueries * Sources; i += kThreads) {
                const std::int64_t query = first + i / Sources;
                const std::int64_t k = source + i % Sources;
                if (query < end && k <= query) {
                    float total = 0;
#pragma unroll
                    for (int other = 0; other < kWarps; ++other) {
                        total += sums[other][i / Sources][i % Sources];
                    }
                    float* to = part + query * w.tokens + k;
                    // The same thread wrote what an earlier slice gave.
                    *to = slice == static_cast<std::int64_t>(blockIdx.x) * kThreads ? total : *to + total;
                }
            }
            __syncthreads();
        }
    }
}

/// Grid: (blocks of sources, queries up to the grid's limit, the rest of the queries).
__global__ void __launch_bounds__(kThreads)
    totalKernel(const __grid_constant__ Work w, const float* parts, int count) {
    takeTurn();
    const std::int64_t query = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    const std::int64_t source = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (query >= w.tokens || source >= w.tokens) {
        return;
    }
    const std::int64_t pair = query * w.tokens + source;
    float total = 0;
    if (source <= query) {
#pragma unroll 8
        for (int part = 0; part < count; ++part) {
            total += parts[part * w.tokens * w.tokens + pair];
        }
    }
    w.out[pair] = total;
}

template <int States, int Sources>
void launchParts(const Work& w, float* parts, DeviceStream stream) {
    const dim3 grid(static_cast<unsigned>(partCount(w)),
                    static_cast<unsigned>((w.tokens + Sources - 1) / Sources));
    launchOverlapping(partsKernel<States, Sources>, {grid, kThreads}, stream, w, parts);
}

} // namespace

bool selectiveSumFits(const Work& work) {
    constexpr std::int64_t kGridLimit = 65535;
    return work.stateSize <= kMaxStates && work.tokens <= kGridLimit && work.channels > 0;
}

std::size_t selectiveSumWorkspace(const Work& w) {
    return sizeof(float) * static_cast<std::size_t>(partCount(w) * w.tokens * w.tokens);
}

void selectiveSum(const Work& w, float* workspace, DeviceStream stream) {
    if (w.tokens == 0) {
        return;
    }
    if (w.stateSize <= kUsualStates) {
        launchParts<kUsualStates, 4>(w, workspace, stream);
    } else {
        launchParts<kMaxStates, 1>(w, workspace, stream);
    }
    launchOverlapping(totalKernel, {gridOver((w.tokens + kThreads - 1) / kThreads, w.tokens), kThreads},
                      stream, w, workspace, static_cast<int>(partCount(w)));
}

} // namespace mambascope::cuda
