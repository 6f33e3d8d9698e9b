// SPDX-License-Identifier: GPL-3.0-or-later
// Convolution, SiLU and time steps in front of SSD, in chunks or of many short variants. A thread takes four
// channels of several rows, which share what they read: neighbours of one variant, or single rows behind the
// same clean run.
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/ssd_chunks.hpp"
#include "cuda/src/ssd_suffix_parts.cuh"
#include "cuda/src/ssd_time_steps.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SsdSuffix;

constexpr int kThreads = 128;
constexpr int kRows = 8; ///< of a thread

/// What this thread makes: four channels, or behind the last ones a head's time steps.
struct Columns {
    std::int64_t channel, head;
    bool convolves, steps;

    __device__ explicit Columns(const Work& w) {
        const std::int64_t fours = convChannels(w) / 4;
        const std::int64_t mine = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
        convolves = mine < fours;
        channel = 4 * mine;
        head = mine - fours;
        steps = !convolves && head < w.heads;
    }
};

unsigned columnsOf(const Work& w) {
    return static_cast<unsigned>((convChannels(w) / 4 + w.heads + kThreads - 1) / kThreads);
}

__device__ float4 siluOf(const float4& x) {
    return {silu(x.x), silu(x.y), silu(x.z), silu(x.w)};
}

struct Taps {
    float4 bias, weight[kUsualWidth]; ///< of the row so many tokens back

    __device__ Taps(const Work& w, std::int64_t channel) {
        bias = load4(w.convBias + channel);
#pragma unroll
        for (int back = 0; back < kUsualWidth; ++back) {
            weight[back] = back < w.convWidth
                               ? load4(w.convWeight + (w.convWidth - 1 - back) * convChannels(w) + channel)
                               : float4{};
        }
    }
};

__device__ float timeStep(const Work& w, std::int64_t row, std::int64_t head) {
    const float raw =
        w.projected[row * w.projectedStride + innerSize(w) + convChannels(w) + head] + w.dtBias[head];
    return fminf(fmaxf(softplus(raw), w.dtMin), w.dtMax);
}

/// Grid: (columns, rows of a variant in eights, variants). Decays: those of short variants, too, whose rows
/// one thread adds up.
template <bool Decays>
__global__ void __launch_bounds__(kThreads) variantConvolutionKernel(const Work w) {
    takeTurn();
    const Columns at(w);
    const std::int64_t firstRow = blockIdx.z * w.rows;
    const std::int64_t first = static_cast<std::int64_t>(blockIdx.y) * kRows;
    if (at.steps && Decays) {
        if (first == 0) {
            timeSteps(w, blockIdx.z, at.head);
        }
    } else if (at.steps) {
#pragma unroll
        for (int i = 0; i < kRows; ++i) {
            if (first + i < w.rows) {
                w.dt[(firstRow + first + i) * w.heads + at.head] = timeStep(w, firstRow + first + i, at.head);
            }
        }
    }
    if (!at.convolves) {
        return;
    }
    const Taps taps(w, at.channel);
    const std::int64_t channels = convChannels(w);
    const std::int64_t before = w.firstPosition + promptOfRow(w.prompts, blockIdx.z, 1) * w.cleanTokens;
    float4 raw[kRows + kUsualWidth - 1]; // from three tokens before the first row on
#pragma unroll
    for (int i = 0; i < kRows + kUsualWidth - 1; ++i) {
        const std::int64_t own = first + i - (kUsualWidth - 1);
        raw[i] = {};
        if (own >= 0 && own < w.rows) {
            raw[i] = load4(w.projected + (firstRow + own) * w.projectedStride + innerSize(w) + at.channel);
        } else if (own < 0 && own + w.firstPosition >= 0) {
            raw[i] = load4(w.cleanRaw + (own + before) * channels + at.channel);
        }
    }
#pragma unroll
    for (int i = 0; i < kRows; ++i) {
        if (first + i < w.rows) {
            float4 sum = taps.bias;
#pragma unroll
            for (int back = 0; back < kUsualWidth; ++back) {
                addProduct(sum, taps.weight[back], raw[i + kUsualWidth - 1 - back]);
            }
            const std::int64_t to = (firstRow + first + i) * channels + at.channel;
            *reinterpret_cast<float4*>(w.convolved + to) = siluOf(sum);
            if (w.recordRaw != nullptr) {
                *reinterpret_cast<float4*>(w.recordRaw + to) = raw[i + kUsualWidth - 1];
            }
        }
    }
}

/// Single rows. Grid: (columns, variants in eights).
__global__ void __launch_bounds__(kThreads) rowConvolutionKernel(const Work w) {
    takeTurn();
    const Columns at(w);
    const std::int64_t first = static_cast<std::int64_t>(blockIdx.y) * kRows;
    if (at.steps) {
#pragma unroll
        for (int i = 0; i < kRows; ++i) {
            if (first + i < w.variants) {
                const float dt = timeStep(w, first + i, at.head);
                w.dt[(first + i) * w.heads + at.head] = dt;
                w.decay[(first + i) * w.heads + at.head] = ops::plus({}, dt * w.a[at.head]);
            }
        }
    }
    if (!at.convolves) {
        return;
    }
    const Taps taps(w, at.channel);
    const std::int64_t channels = convChannels(w);
    float4 clean = taps.bias; // what all rows share
#pragma unroll
    for (int back = 1; back < kUsualWidth; ++back) {
        if (back <= w.firstPosition) {
            addProduct(clean, taps.weight[back],
                       load4(w.cleanRaw + (w.firstPosition - back) * channels + at.channel));
        }
    }
    float4 raw[kRows];
#pragma unroll
    for (int i = 0; i < kRows; ++i) {
        raw[i] = first + i < w.variants
                     ? load4(w.projected + (first + i) * w.projectedStride + innerSize(w) + at.channel)
                     : float4{};
    }
#pragma unroll
    for (int i = 0; i < kRows; ++i) {
        if (first + i < w.variants) {
            float4 sum = clean;
            addProduct(sum, taps.weight[0], raw[i]);
            *reinterpret_cast<float4*>(w.convolved + (first + i) * channels + at.channel) = siluOf(sum);
        }
    }
}

unsigned eights(std::int64_t rows) {
    return static_cast<unsigned>((rows + kRows - 1) / kRows);
}

dim3 gridOfVariants(const Work& w) {
    return {columnsOf(w), eights(w.rows), static_cast<unsigned>(w.variants)};
}

} // namespace

bool ssdConvolvesFours(const Work& w) {
    constexpr std::int64_t kFewRows = 256; // their kernel is all latency, which more blocks hide
    constexpr std::int64_t kGridLimit = 65535;
    return w.variants * w.rows >= kFewRows && w.variants <= kGridLimit && ssdInFours(w);
}

void ssdConvolveFours(const Work& w, DeviceStream stream) {
    launchOverlapping(variantConvolutionKernel<true>, {gridOfVariants(w), kThreads}, stream, w);
}

void ssdConvolveChunks(const Work& w, SsdRoute route, DeviceStream stream) {
    if (route == SsdRoute::OwnChunks) {
        launchOverlapping(variantConvolutionKernel<false>, {gridOfVariants(w), kThreads}, stream, w);
        ssdLongDecays(w, stream);
    } else {
        launchOverlapping(rowConvolutionKernel, {dim3(columnsOf(w), eights(w.variants)), kThreads}, stream,
                          w);
    }
}

} // namespace mambascope::cuda
