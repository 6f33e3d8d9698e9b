// SPDX-License-Identifier: GPL-3.0-or-later
// A thread takes one channel of one variant and keeps its N states in registers. The running state never
// forgets a source; a row with cuts is answered from its sum over sources, y = Σ_k dt_k x_k Σ_n C[n] B_k[n]
// exp(A_n Σ dt): the cut sources are taken off the running answer, or, where most are cut, the kept ones are
// added up. Either costs exponentials for the smaller set alone, where a second scan would cost them for all.
#include <algorithm>
#include <cstdint>

#include "cuda/include/selective_suffix.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/selective_chunks.hpp"
#include "cuda/src/short_convolution.cuh"
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

/// Source k as one variant's channel sees it: clean tokens first, then the variant's own rows.
struct Source {
    float dt, x;
    const float* b;
};

__device__ Source sourceAt(const Work& w, std::int64_t variant, std::int64_t k, std::int64_t channel) {
    if (k < w.firstPosition) {
        const std::int64_t at = k * w.channels + channel;
        return {w.cleanDt[at], w.cleanX[at], w.cleanB + k * w.stateSize};
    }
    const std::int64_t row = variant * w.rows + k - w.firstPosition;
    const std::int64_t at = row * w.channels + channel;
    return {w.dt[at], w.x[at], w.b + row * w.bStride};
}

/// Bit k: source first + k (one of the sources 0 … query) is cut in this row. All lanes of a warp ask for the
/// same row.
__device__ unsigned cutMask(const float* keep, std::int64_t first, std::int64_t query) {
    const std::int64_t k = first + threadIdx.x % 32;
    return __ballot_sync(0xFFFFFFFFU, k <= query && keep[k] == 0.0F);
}

/// How many of the sources 0 … query are cut.
__device__ std::int64_t countCut(const float* keep, std::int64_t query) {
    std::int64_t count = 0;
#pragma unroll 1
    for (std::int64_t first = 0; first <= query; first += 32) {
        count += __popc(cutMask(keep, first, query));
    }
    return count;
}

template <int States>
struct Channel {
    float a[States]; ///< A · log2 e: powers of two are cheaper than of e
    float state[States];

    __device__ void step(const Source& source, std::int64_t size) {
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < size) {
                state[n] = state[n] * powerOfTwo(source.dt * a[n]) + source.dt * source.x * source.b[n];
            }
        }
    }

    __device__ void writeState(const Work& w, std::int64_t channel, float* to) const {
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.stateSize) {
                to[n * w.channels + channel] = state[n];
            }
        }
    }

    /// Σ over the cut sources (or the kept ones) of what they bring to the answer of `query`.
    __device__ float sumOver(const Work& w, bool cut, const float* keep, const float* c, std::int64_t variant,
                             std::int64_t query, std::int64_t channel) const {
        float sum = 0;
        float later = 0; // Σ dt of the sources after k
#pragma unroll 1
        for (std::int64_t k = query; k >= w.firstPosition; --k) {
            const Source source = sourceAt(w, variant, k, channel);
            if ((keep[k] == 0.0F) == cut) {
                sum += brings(source, c, later, w.stateSize);
            }
            later += source.dt;
        }
#pragma unroll 1
        for (std::int64_t first = 0; first < w.firstPosition; first += 32) {
            const std::int64_t most = min(static_cast<std::int64_t>(32), w.firstPosition - first);
            const unsigned real = most == 32 ? 0xFFFFFFFFU : (1U << most) - 1;
            const unsigned cutOnes = cutMask(keep, first, w.firstPosition - 1);
#pragma unroll 1
            for (unsigned left = (cut ? cutOnes : ~cutOnes) & real; left != 0; left &= left - 1) {
                const std::int64_t k = first + __ffs(static_cast<int>(left)) - 1;
                const float afterIt = later + w.cleanLater[k * w.channels + channel];
                sum += brings(sourceAt(w, variant, k, channel), c, afterIt, w.stateSize);
            }
        }
        return sum;
    }

    /// What a source brings to an answer when the time steps after it add up to `later`.
    __device__ float brings(const Source& source, const float* c, float later, std::int64_t size) const {
        float product = 0;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < size) {
                product += c[n] * source.b[n] * powerOfTwo(a[n] * later);
            }
        }
        return source.dt * source.x * product;
    }
};

/// later[k] := Σ dt of the `count` tokens after k, added up from the end: what is near stays exact.
__device__ void writeLater(const float* dt, std::int64_t count, std::int64_t channels, std::int64_t channel,
                           float* later) {
    float sum = 0;
#pragma unroll 4
    for (std::int64_t k = count - 1; k >= 0; --k) {
        const float step = dt[k * channels + channel];
        later[k * channels + channel] = sum;
        sum += step;
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

/// The numbers of a row that all channels share, four at a time where that can be.
template <int States>
__device__ void loadStates(const float* from, std::int64_t size, bool inFours, float (&to)[States]) {
    static_assert(States % 4 == 0);
    if (inFours) {
#pragma unroll
        for (int n = 0; n < States; n += 4) {
            const float4 four = load4(from + n);
            to[n] = four.x;
            to[n + 1] = four.y;
            to[n + 2] = four.z;
            to[n + 3] = four.w;
        }
        return;
    }
#pragma unroll
    for (int n = 0; n < States; ++n) {
        to[n] = n < size ? from[n] : 0.0F;
    }
}

/// Whether rows of B and C may be read four numbers at a time.
template <int States>
__device__ bool inFours(const Work& w) {
    const auto b = reinterpret_cast<std::uintptr_t>(w.b);
    const auto c = reinterpret_cast<std::uintptr_t>(w.c);
    return w.stateSize == States && ((b | c) % 16 | (w.bStride | w.cStride) % 4) == 0;
}

/// The rows of one variant's channel, written where it is `inside`. self.state: of the clean run before p.
template <int States>
__device__ void answer(const Work& w, Channel<States>& self, std::int64_t variant, std::int64_t channel,
                       bool inside) {
    constexpr bool kHolds = States <= kUsualStates; // in registers, beside the states
    const bool fours = inFours<States>(w);
    const bool exempt = w.cutHeads != nullptr && w.cutHeads[variant * w.channels + channel] == 0.0F;
#pragma unroll 1
    for (std::int64_t r = 0; r < w.rows; ++r) {
        const std::int64_t row = variant * w.rows + r;
        const std::int64_t query = w.firstPosition + r;
        const float* keep = w.keep == nullptr ? nullptr : w.keep + row * (w.firstPosition + w.rows);
        const float* c = w.c + row * w.cStride;
        Source own = sourceAt(w, variant, query, channel);
        float held[2][kHolds ? States : 1];
        if constexpr (kHolds) {
            loadStates(own.b, w.stateSize, fours, held[0]);
            loadStates(c, w.stateSize, fours, held[1]);
            own.b = held[0];
            c = held[1];
        }
        if (w.rawTimeSteps) {
            own.dt = softplus(own.dt);
            if (inside) {
                w.dt[row * w.channels + channel] = own.dt; // later rows and the cuts below read it there
            }
        }
        self.step(own, w.stateSize);
        float y = 0;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.stateSize) {
                y += c[n] * self.state[n];
            }
        }
        const std::int64_t cut = keep == nullptr ? 0 : countCut(keep, query);
        if (cut > 0) { // the same for all lanes: they look at the row's cuts together
            const bool most = 2 * cut > query + 1;
            const float sum = self.sumOver(w, !most, keep, c, variant, query, channel);
            if (!exempt) {
                y = most ? sum : y - sum;
            }
        }
        if (inside) {
            const std::int64_t at = row * w.channels + channel;
            w.gated[at] = (y + w.d[channel] * w.x[at]) * silu(w.gate[row * w.gateStride + channel]);
        }
        if (w.recordState != nullptr && r == w.rows - 2 && inside) {
            self.writeState(w, channel, w.recordState + variant * w.stateStride);
        }
    }
    if (w.recordLater != nullptr && inside) {
        writeLater(w.dt + variant * w.rows * w.channels, w.rows - 1, w.channels, channel,
                   w.recordLater + variant * w.stateStride);
    }
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
        answer(w, self, variant, channel, mine < w.channels);
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

/// Rows [first, first + count · rows) of a variant as `count` variants, each behind its own state.
template <int States>
void launchChunks(const Work& w, std::int64_t variant, std::int64_t first, std::int64_t count,
                  std::int64_t rows, float* states, DeviceStream stream) {
    const std::int64_t row = variant * w.rows + first;
    Work part = w;
    part.variants = count;
    part.rows = rows;
    part.firstPosition = 1; // something is before them
    part.x += row * w.channels;
    part.dt += row * w.channels;
    part.b += row * w.bStride;
    part.c += row * w.cStride;
    part.gate += row * w.gateStride;
    part.gated += row * w.channels;
    part.rawTimeSteps = false;
    part.cleanState = states;
    part.stateStride = w.stateSize * w.channels;
    part.prompts.perPrompt = 1;
    part.recordState = nullptr;
    part.recordLater = nullptr;
    launch<States>(part, stream);
}

template <int States>
void launchInChunks(const Work& w, float* workspace, DeviceStream stream) {
    selectiveChunkStates(w, workspace, stream);
    const std::int64_t whole = w.rows / kScanChunk;
    const std::int64_t left = w.rows % kScanChunk;
    const std::int64_t each = w.stateSize * w.channels;
    for (std::int64_t variant = 0; variant < w.variants; ++variant) {
        float* states = workspace + variant * (whole + (left > 0 ? 1 : 0)) * each;
        launchChunks<States>(w, variant, 0, whole, kScanChunk, states, stream);
        if (left > 0) {
            launchChunks<States>(w, variant, whole * kScanChunk, 1, left, states + whole * each, stream);
        }
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
            launchInChunks<states()>(w, workspace, stream);
        } else {
            launch<states()>(w, stream);
        }
    });
}

} // namespace mambascope::cuda
