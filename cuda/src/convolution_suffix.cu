// SPDX-License-Identifier: GPL-3.0-or-later
// A thread takes one channel of a row, or four neighbours. Where the rows are the operand of a product, a
// block takes a whole row, since the split needs its largest magnitude.
#include <algorithm>
#include <cstdint>

#include "cuda/include/convolution_suffix.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/prompts.cuh"
#include "cuda/src/short_convolution.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::ConvolutionSuffix;

constexpr int kThreads = 128;
constexpr int kRowThreads = 512; ///< of a block that takes a row
constexpr int kMaxItems = 4;     ///< pieces of four channels that each of them keeps

/// The clean inputs that a row sees.
__device__ const float* cleanRawOf(const Work& w, std::int64_t row) {
    const std::int64_t prompt = promptOfRow(w.prompts, row, w.rows);
    return prompt == 0 ? w.cleanRaw : w.cleanRaw + prompt * (w.firstPosition + w.rows) * w.channels;
}

__global__ void __launch_bounds__(kThreads) convolveKernel(const Work w) {
    takeTurn();
    const std::int64_t row = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    if (row >= w.variants * w.rows || channel >= w.channels) {
        return;
    }
    const std::int64_t position = w.firstPosition + row % w.rows;
    const float* cleanRaw = cleanRawOf(w, row);
    const auto rowAt = [&](std::int64_t back) {
        const bool clean = position - back < w.firstPosition;
        return clean ? cleanRaw + (position - back) * w.channels : w.raw + (row - back) * w.rawStride;
    };
    w.out[row * w.channels + channel] =
        convolveAt(position, w.width, w.channels, w.weight, w.bias, channel, rowAt);
}

/// Four neighbouring channels of one row, for a width of 4.
__device__ float4 convolveFour(const Work& w, std::int64_t row, std::int64_t channel) {
    const std::int64_t position = w.firstPosition + row % w.rows;
    const float* cleanRaw = cleanRawOf(w, row);
    float4 taps[kUsualWidth] = {};
    float4 rows[kUsualWidth] = {};
#pragma unroll
    for (int back = 0; back < kUsualWidth; ++back) {
        if (back <= position) {
            const bool clean = position - back < w.firstPosition;
            rows[back] = load4(clean ? cleanRaw + (position - back) * w.channels + channel
                                     : w.raw + (row - back) * w.rawStride + channel);
            taps[back] = load4(w.weight + (kUsualWidth - 1 - back) * w.channels + channel);
        }
    }
    float4 sum = load4(w.bias + channel);
#pragma unroll
    for (int back = 0; back < kUsualWidth; ++back) {
        sum.x += taps[back].x * rows[back].x;
        sum.y += taps[back].y * rows[back].y;
        sum.z += taps[back].z * rows[back].z;
        sum.w += taps[back].w * rows[back].w;
    }
    return {silu(sum.x), silu(sum.y), silu(sum.z), silu(sum.w)};
}

/// Grid: as convolveKernel's, in fours.
__global__ void __launch_bounds__(kThreads) convolveFourKernel(const Work w) {
    takeTurn();
    const std::int64_t row = blockIdx.y + static_cast<std::int64_t>(blockIdx.z) * gridDim.y;
    const std::int64_t channel = 4 * (static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x);
    if (row < w.variants * w.rows && channel < w.channels) {
        *reinterpret_cast<float4*>(w.out + row * w.channels + channel) = convolveFour(w, row, channel);
    }
}

/// What a block will read beside the row itself.
__device__ void fetchTaps(const Work& w, std::int64_t row) {
    const std::int64_t position = w.firstPosition + row % w.rows;
    for (std::int64_t channel = 4 * static_cast<int>(threadIdx.x); channel < w.channels;
         channel += std::int64_t{4} * kRowThreads) {
        fetchAhead(w.bias + channel);
        for (std::int64_t back = 0; back < kUsualWidth && back <= position; ++back) {
            fetchAhead(w.weight + (kUsualWidth - 1 - back) * w.channels + channel);
            if (position - back < w.firstPosition) {
                fetchAhead(w.cleanRaw + (position - back) * w.channels + channel);
            }
        }
    }
}

/// Grid: rows. Items: pieces of four channels that a thread keeps.
template <int Items>
__global__ void __launch_bounds__(kRowThreads) convolveRowKernel(const Work w, const SplitRows split) {
    admitNext();
    const std::int64_t row = blockIdx.x;
    if (gridDim.x <= kLatencyRows) {
        fetchTaps(w, row);
    }
    waitForPrevious();
    float4 x[Items] = {};
    float largest = 0;
#pragma unroll
    for (int item = 0; item < Items; ++item) {
        const std::int64_t channel = 4 * (item * kRowThreads + static_cast<int>(threadIdx.x));
        if (channel < w.channels) {
            x[item] = convolveFour(w, row, channel);
            *reinterpret_cast<float4*>(w.out + row * w.channels + channel) = x[item];
            largest = fmaxf(largest, largestOf(x[item]));
        }
    }
    const float scale = splitScale(blockMax<kRowThreads>(largest));
#pragma unroll
    for (int item = 0; item < Items; ++item) {
        const std::int64_t channel = 4 * (item * kRowThreads + static_cast<int>(threadIdx.x));
        if (channel < w.channels) {
            storeSplit(split, row, channel, x[item], scale);
        }
    }
    if (threadIdx.x == 0) {
        split.unit[row] = 1.0F / scale;
    }
}

bool inFours(const Work& w) {
    return w.width == kUsualWidth && w.channels % 4 == 0 && w.rawStride % 4 == 0 && onSixteenBytes(w.raw) &&
           onSixteenBytes(w.cleanRaw) && onSixteenBytes(w.weight) && onSixteenBytes(w.bias) &&
           onSixteenBytes(w.out);
}

bool asRows(const Work& w) {
    // A multiple of 8 fills the split rows' stride, so that nothing beyond it has to become 0.
    return inFours(w) && w.channels % 8 == 0 && w.channels <= std::int64_t{4} * kRowThreads * kMaxItems;
}

/// Blocks of channels for each of `rows`.
dim3 gridFor(std::int64_t channels, std::int64_t rows) {
    return gridOver((channels + kThreads - 1) / kThreads, rows);
}

template <int Items>
void launchRows(const Work& w, const SplitRows& split, DeviceStream stream) {
    launchOverlapping(convolveRowKernel<Items>, {static_cast<unsigned>(w.variants * w.rows), kRowThreads},
                      stream, w, split);
}

void launchRows(const Work& w, const SplitRows& split, DeviceStream stream) {
    switch ((w.channels / 4 + kRowThreads - 1) / kRowThreads) {
    case 1:
        return launchRows<1>(w, split, stream);
    case 2:
        return launchRows<2>(w, split, stream);
    case 3:
        return launchRows<3>(w, split, stream);
    default:
        return launchRows<kMaxItems>(w, split, stream);
    }
}

} // namespace

void convolutionSuffix(const Work& w, const SplitRows& split, DeviceStream stream) {
    const std::int64_t rows = w.variants * w.rows;
    if (rows == 0) {
        return;
    }
    const bool splits = split.high != nullptr;
    if (splits && asRows(w)) {
        launchRows(w, split, stream);
    } else if (inFours(w)) {
        launchOverlapping(convolveFourKernel, {gridFor(w.channels / 4, rows), kThreads}, stream, w);
    } else {
        launchOverlapping(convolveKernel, {gridFor(w.channels, rows), kThreads}, stream, w);
    }
    if (splits && !asRows(w)) {
        splitRows(w.out, w.channels, split, nullptr, stream);
    }
}

} // namespace mambascope::cuda
