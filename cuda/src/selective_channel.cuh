// SPDX-License-Identifier: GPL-3.0-or-later
// One channel of Mamba-1's state space in a thread's registers: what the kernels of selective_suffix.cu and
// of selective_chunks.cu do with it.
#pragma once

#include <cstdint>

#include "core/ops/suffix_mixers.hpp"
#include "cuda/src/short_convolution.cuh"

namespace mambascope::cuda {

/// Source k as one variant's channel sees it: clean tokens first, then the variant's own rows.
struct Source {
    float dt, x;
    const float* b;
};

__device__ inline Source sourceAt(const ops::SelectiveSuffix& w, std::int64_t variant, std::int64_t k,
                                  std::int64_t channel) {
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
__device__ inline unsigned cutMask(const float* keep, std::int64_t first, std::int64_t query) {
    const std::int64_t k = first + threadIdx.x % 32;
    return __ballot_sync(0xFFFFFFFFU, k <= query && keep[k] == 0.0F);
}

/// How many of the sources 0 … query are cut.
__device__ inline std::int64_t countCut(const float* keep, std::int64_t query) {
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
                state[n] = state[n] * exp2f(source.dt * a[n]) + source.dt * source.x * source.b[n];
            }
        }
    }

    __device__ void writeState(const ops::SelectiveSuffix& w, std::int64_t channel, float* to) const {
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.stateSize) {
                to[n * w.channels + channel] = state[n];
            }
        }
    }

    /// Σ over the cut sources (or the kept ones) of what they bring to the answer of `query`.
    __device__ float sumOver(const ops::SelectiveSuffix& w, bool cut, const float* keep, const float* c,
                             std::int64_t variant, std::int64_t query, std::int64_t channel) const {
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
                product += c[n] * source.b[n] * exp2f(a[n] * later);
            }
        }
        return source.dt * source.x * product;
    }
};

/// later[k] := Σ dt of the `count` tokens after k, added up from the end: what is near stays exact. sum: that
/// of all tokens behind these.
__device__ inline void writeLater(const float* dt, std::int64_t count, std::int64_t channels,
                                  std::int64_t channel, float* later, float sum = 0) {
#pragma unroll 4
    for (std::int64_t k = count - 1; k >= 0; --k) {
        const float step = dt[k * channels + channel];
        later[k * channels + channel] = sum;
        sum += step;
    }
}

/// The rows [first, last) of one variant's channel, written where it is `inside`. self.state: of all before.
template <int States>
__device__ inline void answer(const ops::SelectiveSuffix& w, Channel<States>& self, std::int64_t variant,
                              std::int64_t channel, bool inside, std::int64_t first, std::int64_t last) {
    const bool exempt = w.cutHeads != nullptr && w.cutHeads[variant * w.channels + channel] == 0.0F;
#pragma unroll 1
    for (std::int64_t r = first; r < last; ++r) {
        const std::int64_t row = variant * w.rows + r;
        const std::int64_t query = w.firstPosition + r;
        const float* keep = w.keep == nullptr ? nullptr : w.keep + row * (w.firstPosition + w.rows);
        const float* c = w.c + row * w.cStride;
        Source own = sourceAt(w, variant, query, channel);
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
}

} // namespace mambascope::cuda
