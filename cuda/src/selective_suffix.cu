// SPDX-License-Identifier: GPL-3.0-or-later
// A thread takes one channel of one variant and keeps its N states in registers. The running state never
// forgets a source; a row with cuts is answered from its sum over sources, y = Σ_k dt_k x_k Σ_n C[n] B_k[n]
// exp(A_n Σ dt): the cut sources are taken off the running answer, or, where most are cut, the kept ones are
// added up. Either costs exponentials for the smaller set alone, where a second scan would cost them for all.
#include <algorithm>
#include <cstdint>

#include "cuda/include/selective_suffix.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/short_convolution.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SelectiveSuffix;

constexpr int kThreads = 128;
constexpr int kMaxStates = 64;
constexpr std::int64_t kGridLimit = 65535;

__global__ void __launch_bounds__(kThreads) convolveKernel(const ops::ConvolutionSuffix w) {
    const std::int64_t row = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (row >= w.variants * w.rows || channel >= w.channels) {
        return;
    }
    const std::int64_t position = w.firstPosition + row % w.rows;
    const auto rowAt = [&](std::int64_t back) {
        const bool clean = position - back < w.firstPosition;
        return clean ? w.cleanRaw + (position - back) * w.channels : w.raw + (row - back) * w.rawStride;
    };
    w.out[row * w.channels + channel] =
        convolveAt(position, w.width, w.channels, w.weight, w.bias, channel, rowAt);
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

/// How many of the sources 0 … query are cut in this row.
__device__ std::int64_t countCut(const float* keep, std::int64_t query) {
    std::int64_t count = 0;
    for (std::int64_t k = 0; k <= query; ++k) {
        count += keep[k] == 0.0F ? 1 : 0;
    }
    return count;
}

template <int States>
struct Channel {
    float a[States];
    float state[States];

    __device__ void step(const Source& source, std::int64_t size) {
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < size) {
                state[n] = state[n] * expf(source.dt * a[n]) + source.dt * source.x * source.b[n];
            }
        }
    }

    /// Σ over the cut sources (or the kept ones) of what they bring to the answer of `query`.
    __device__ float sumOver(const Work& w, bool cut, const float* keep, const float* c, std::int64_t variant,
                             std::int64_t query, std::int64_t channel) const {
        float sum = 0;
        float later = 0; // Σ dt of the sources after k
        for (std::int64_t k = query; k >= 0; --k) {
            const Source source = sourceAt(w, variant, k, channel);
            if ((keep[k] == 0.0F) == cut) {
                float product = 0;
#pragma unroll
                for (int n = 0; n < States; ++n) {
                    if (n < w.stateSize) {
                        product += c[n] * source.b[n] * expf(a[n] * later);
                    }
                }
                sum += source.dt * source.x * product;
            }
            later += source.dt;
        }
        return sum;
    }
};

/// Grid: (blocks of channels, variants up to the grid's limit, the rest of the variants).
template <int States>
__global__ void __launch_bounds__(kThreads) selectiveKernel(const Work w) {
    const std::int64_t variant = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (variant >= w.variants || channel >= w.channels) {
        return;
    }
    Channel<States> self;
#pragma unroll
    for (int n = 0; n < States; ++n) {
        const bool inside = n < w.stateSize;
        self.a[n] = inside ? w.a[n * w.channels + channel] : 0.0F;
        self.state[n] = inside && w.haveCleanState ? w.cleanState[n * w.channels + channel] : 0.0F;
    }
    if (!w.haveCleanState && w.firstPosition > 0) {
        for (std::int64_t k = 0; k < w.firstPosition; ++k) {
            self.step(sourceAt(w, variant, k, channel), w.stateSize);
        }
        if (variant == 0) {
#pragma unroll
            for (int n = 0; n < States; ++n) {
                if (n < w.stateSize) {
                    w.cleanState[n * w.channels + channel] = self.state[n];
                }
            }
        }
    }
    const bool exempt = w.cutHeads != nullptr && w.cutHeads[variant * w.channels + channel] == 0.0F;
    for (std::int64_t r = 0; r < w.rows; ++r) {
        const std::int64_t row = variant * w.rows + r;
        const std::int64_t query = w.firstPosition + r;
        const float* keep = w.keep == nullptr || exempt ? nullptr : w.keep + row * (w.firstPosition + w.rows);
        const float* c = w.c + row * w.cStride;
        self.step(sourceAt(w, variant, query, channel), w.stateSize);
        float y = 0;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.stateSize) {
                y += c[n] * self.state[n];
            }
        }
        const std::int64_t cut = keep == nullptr ? 0 : countCut(keep, query);
        if (2 * cut > query + 1) {
            y = self.sumOver(w, false, keep, c, variant, query, channel);
        } else if (cut > 0) {
            y -= self.sumOver(w, true, keep, c, variant, query, channel);
        }
        const std::int64_t at = row * w.channels + channel;
        w.gated[at] = (y + w.d[channel] * w.x[at]) * silu(w.gate[row * w.gateStride + channel]);
    }
}

dim3 gridFor(std::int64_t channels, std::int64_t count) {
    return {static_cast<unsigned>((channels + kThreads - 1) / kThreads),
            static_cast<unsigned>(std::min(count, kGridLimit)),
            static_cast<unsigned>((count + kGridLimit - 1) / kGridLimit)};
}

} // namespace

void convolutionSuffix(const ops::ConvolutionSuffix& w, void* stream) {
    if (w.variants * w.rows == 0) {
        return;
    }
    convolveKernel<<<gridFor(w.channels, w.variants * w.rows), kThreads, 0, asStream(stream)>>>(w);
    MAMBASCOPE_LAUNCH_CHECK("convolutionSuffix");
}

bool selectiveSuffixFits(const Work& work) {
    return work.stateSize <= kMaxStates;
}

void selectiveSuffix(const Work& w, void* stream) {
    if (w.variants * w.rows == 0) {
        return;
    }
    const dim3 grid = gridFor(w.channels, w.variants);
    if (w.stateSize <= 16) {
        selectiveKernel<16><<<grid, kThreads, 0, asStream(stream)>>>(w);
    } else {
        selectiveKernel<kMaxStates><<<grid, kThreads, 0, asStream(stream)>>>(w);
    }
    MAMBASCOPE_LAUNCH_CHECK("selectiveSuffix");
}

} // namespace mambascope::cuda
