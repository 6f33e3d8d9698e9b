// SPDX-License-Identifier: GPL-3.0-or-later
// A thread takes one channel of one variant and keeps its N states in registers. The running state never
// forgets a source; a row with cuts is answered from its sum over sources, y = Σ_k dt_k x_k Σ_n C[n] B_k[n]
// exp(A_n Σ dt): the cut sources are taken off the running answer, or, where most are cut, the kept ones are
// added up. Either costs exponentials for the smaller set alone, where a second scan would cost them for all.
#include <algorithm>
#include <cstdint>

#include "cuda/include/selective_suffix.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/selective_channel.cuh"
#include "cuda/src/selective_chunks.hpp"
#include "cuda/src/state_sizes.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SelectiveSuffix;

constexpr int kThreads = 128;
constexpr int kAhead = 4; ///< sources that are read before the first is used
constexpr int kTile = 32; ///< clean tokens whose B is held at once

/// The work with the clean run of one of its prompts in front.
__device__ Work withPrompt(Work w, std::int64_t prompt) {
    const std::int64_t tokens = prompt * (w.firstPosition + w.rows);
    w.cleanX += tokens * w.channels;
    w.cleanDt += tokens * w.channels;
    w.cleanB += tokens * w.stateSize;
    w.cleanState += prompt * w.stateStride;
    w.cleanLater += prompt * w.stateStride;
    return w;
}

/// The same where there may be several prompts; else the work itself.
template <bool Several>
__device__ decltype(auto) shown(const Work& all, std::int64_t prompt) {
    if constexpr (Several) {
        return withPrompt(all, prompt);
    } else {
        return (all);
    }
}

/// Writes cleanState and cleanLater, which all variants of a prompt read. Grid: (blocks of channels, prompts
/// up to the grid's limit, the rest of them).
template <int States>
__global__ void __launch_bounds__(kThreads) cleanStateKernel(const Work all, std::int64_t prompts) {
    takeTurn();
    const std::int64_t prompt = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    if (prompt >= prompts) {
        return;
    }
    const Work w = withPrompt(all, prompt);
    __shared__ float tile[kTile][States];
    const std::int64_t mine = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    const std::int64_t channel = min(mine, w.channels - 1); // threads beyond the last help with the tiles
    Channel<States> self;
#pragma unroll
    for (int n = 0; n < States; ++n) {
        self.a[n] = n < w.stateSize ? kLog2E * w.a[n * w.channels + channel] : 0.0F;
        self.state[n] = 0;
    }
#pragma unroll 1
    for (std::int64_t first = 0; first < w.firstPosition; first += kTile) {
        const auto count = static_cast<int>(min(static_cast<std::int64_t>(kTile), w.firstPosition - first));
        __syncthreads(); // the last tile has been used
#pragma unroll 1
        for (int i = static_cast<int>(threadIdx.x); i < count * w.stateSize; i += kThreads) {
            tile[i / w.stateSize][i % w.stateSize] = w.cleanB[first * w.stateSize + i];
        }
        __syncthreads();
#pragma unroll 1
        for (int from = 0; from < count; from += kAhead) {
            Source next[kAhead];
#pragma unroll
            for (int i = 0; i < kAhead; ++i) {
                const int k = min(from + i, count - 1);
                next[i] = sourceAt(w, 0, first + k, channel);
                next[i].b = tile[k];
            }
#pragma unroll
            for (int i = 0; i < kAhead; ++i) {
                if (from + i < count) {
                    self.step(next[i], w.stateSize);
                }
            }
        }
    }
    if (mine >= w.channels) {
        return;
    }
    self.writeState(w, channel, w.cleanState);
    writeLater(w.cleanDt, w.firstPosition, w.channels, channel, w.cleanLater);
}

/// What a warp's 32 channels from `first` on will read of the clean run. Each lane takes some of the lines.
__device__ void fetchClean(const Work& w, std::int64_t first) {
    if (w.firstPosition == 0 || first >= w.channels) {
        return;
    }
    const auto lane = static_cast<std::int64_t>(threadIdx.x % 32);
    for (std::int64_t n = lane; n < w.stateSize; n += 32) {
        fetchAhead(w.cleanState + n * w.channels + first);
    }
    if (w.keep != nullptr) {
        for (std::int64_t k = lane; k < min(w.firstPosition, kFetchedTokens); k += 32) {
            fetchAhead(w.cleanLater + k * w.channels + first);
            fetchAhead(w.cleanDt + k * w.channels + first);
            fetchAhead(w.cleanX + k * w.channels + first);
            fetchAhead(w.cleanB + k * w.stateSize);
        }
    }
}

/// A thread answers some variants of a prompt, which share what it reads of the weights and of the clean run.
/// Grid: (blocks of channels, shares up to the grid's limit, the rest of them).
template <int States, bool Several>
__global__ void __launch_bounds__(kThreads) selectiveKernel(const Work all, const PromptShares shares) {
    admitNext();
    const PromptShare share =
        shares.share<Several>(blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y);
    const Work& w = shown<Several>(all, share.prompt);
    const std::int64_t mine = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    const std::int64_t channel = min(mine, w.channels - 1); // lanes beyond the last help with the cuts
    Channel<States> self;
    float clean[States];
#pragma unroll
    for (int n = 0; n < States; ++n) {
        const bool there = n < w.stateSize;
        self.a[n] = there ? kLog2E * w.a[n * w.channels + channel] : 0.0F;
    }
    fetchAhead(w.d + channel);
    if (w.variants * w.rows <= kLatencyRows) {
        fetchClean(w, mine - threadIdx.x % 32);
    }
    waitForPrevious();
#pragma unroll
    for (int n = 0; n < States; ++n) {
        const bool there = n < w.stateSize;
        clean[n] = there && w.firstPosition > 0 ? w.cleanState[n * w.channels + channel] : 0.0F;
    }
    const std::int64_t last = min(w.variants, share.last); // a share may lie beyond the last
#pragma unroll 1
    for (std::int64_t variant = share.first; variant < last; ++variant) {
#pragma unroll
        for (int n = 0; n < States; ++n) {
            self.state[n] = clean[n];
        }
        answer(w, self, variant, channel, mine < w.channels, 0, w.rows);
        if (w.recordLater != nullptr && mine < w.channels) {
            writeLater(w.dt + variant * w.rows * w.channels, w.rows - 1, w.channels, channel,
                       w.recordLater + variant * w.stateStride);
        }
    }
}

/// Blocks of channels for each of `count`.
dim3 gridFor(std::int64_t channels, std::int64_t count) {
    return gridOver((channels + kThreads - 1) / kThreads, count);
}

template <int States>
void makeCleanState(const Work& w, DeviceStream stream) {
    const std::int64_t prompts = w.prompts.perPrompt == 0 ? 1 : w.variants / w.prompts.perPrompt;
    launchOverlapping(cleanStateKernel<States>, {gridFor(w.channels, prompts), kThreads}, stream, w, prompts);
}

template <int States>
void launch(const Work& w, DeviceStream stream) {
    constexpr std::int64_t kManyVariants = 64; // enough blocks are left when eight go together
    const std::int64_t perPrompt = w.firstPosition == 0 ? 0 : w.prompts.perPrompt;
    const PromptShares shares{w.variants, perPrompt, w.variants >= kManyVariants ? 8 : 1};
    const LaunchShape shape{gridFor(w.channels, shares.count()), kThreads};
    if (perPrompt == 0) {
        launchOverlapping(selectiveKernel<States, false>, shape, stream, w, shares);
    } else {
        launchOverlapping(selectiveKernel<States, true>, shape, stream, w, shares);
    }
}

} // namespace

std::size_t selectiveSuffixWorkspace(const Work& w) {
    return goesInChunks(w) ? sizeof(float) * selectiveChunksFloats(w) : 0;
}

bool selectiveSuffixFits(const Work& work) {
    return work.stateSize <= kMaxStates;
}

void selectiveSuffix(const Work& w, float* workspace, DeviceStream stream) {
    if (w.variants * w.rows == 0) {
        return;
    }
    withStates(w.stateSize, [&](auto states) {
        if (w.firstPosition > 0 && !w.haveCleanState) {
            makeCleanState<states()>(w, stream);
        }
        if (goesInChunks(w)) {
            selectiveChunks(w, workspace, stream);
        } else {
            launch<states()>(w, stream);
        }
    });
}

} // namespace mambascope::cuda
