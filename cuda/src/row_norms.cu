// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row. The row is read from memory once: kept in registers where it is one group of whole pieces
// of four numbers, else in shared memory.
#include <cstdint>

#include "cuda/include/row_norms.hpp"
#include "cuda/src/check.cuh"
#include "cuda/src/four_floats.cuh"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 256;

/// Normalises row[first, first + count) in place; returns this thread's largest magnitude.
__device__ float normPart(const NormRows& work, float* row, std::int64_t first, std::int64_t count) {
    const auto size = static_cast<float>(count);
    float mean = 0;
    if (work.center) {
        float sum = 0;
        for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
            sum += row[first + i];
        }
        mean = blockSum<kThreads>(sum) / size;
    }
    float squares = 0;
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const float value = row[first + i] - mean;
        squares += value * value;
    }
    const float inverse = 1.0F / sqrtf(blockSum<kThreads>(squares) / size + work.eps);
    float largest = 0;
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const std::int64_t at = first + i;
        float value = (row[at] - mean) * inverse;
        value *= work.weight == nullptr ? 1.0F : work.weight[at];
        value += work.bias == nullptr ? 0.0F : work.bias[at];
        row[at] = value;
        largest = fmaxf(largest, fabsf(value));
    }
    return largest;
}

__global__ void __launch_bounds__(kThreads) normRowsKernel(const NormRows work) {
    takeTurn();
    extern __shared__ float row[]; // each thread touches only its own elements of a part
    const std::int64_t at = blockIdx.x;
    for (std::int64_t group = 0; group < work.groups; ++group) {
        const std::int64_t first = group * (work.size / work.groups);
        for (std::int64_t i = threadIdx.x; i < work.size / work.groups; i += kThreads) {
            row[first + i] = work.x[at * work.xStride + first + i];
        }
    }
    float largest = 0;
    for (std::int64_t group = 0; group < work.groups; ++group) {
        const std::int64_t count = work.size / work.groups;
        largest = fmaxf(largest, normPart(work, row, group * count, count));
    }
    const float scale = work.split.high == nullptr ? 1.0F : splitScale(blockMax<kThreads>(largest));
    __syncthreads(); // from here on threads walk the whole row
    if (work.result != nullptr) {
        for (std::int64_t i = threadIdx.x; i < work.size; i += kThreads) {
            work.result[at * work.size + i] = row[i];
        }
    }
    if (work.split.high == nullptr) {
        return;
    }
    for (std::int64_t i = threadIdx.x; i < work.split.stride; i += kThreads) {
        const SplitValue value = i < work.size ? splitValue(row[i] * scale) : SplitValue{};
        work.split.high[at * work.split.stride + i] = __half_as_ushort(value.high);
        work.split.low[at * work.split.stride + i] = __half_as_ushort(value.low);
    }
    if (threadIdx.x == 0) {
        work.split.unit[at] = 1.0F / scale;
    }
}

constexpr int kWideThreads = 512;
constexpr int kMaxItems = 4; ///< pieces of four numbers that a thread keeps

/// The same for one group, in registers. Items: pieces of four numbers that a thread keeps.
template <int Items>
__global__ void __launch_bounds__(kWideThreads) normWideRowsKernel(const NormRows work) {
    admitNext();
    const std::int64_t row = blockIdx.x;
    const auto size = static_cast<float>(work.size);
    float4 x[Items] = {};
    const auto overItems = [&](auto&& body) {
#pragma unroll
        for (int item = 0; item < Items; ++item) {
            const int at = 4 * (item * kWideThreads + static_cast<int>(threadIdx.x));
            if (at < work.size) {
                body(x[item], at);
            }
        }
    };
    overItems([&](const float4&, int at) {
        fetchAhead(work.weight == nullptr ? nullptr : work.weight + at);
        fetchAhead(work.bias == nullptr ? nullptr : work.bias + at);
    });
    waitForPrevious();
    overItems([&](float4& v, int at) { v = load4(work.x + row * work.xStride + at); });
    if (work.center) {
        float sum = 0;
        overItems([&](const float4& v, int) { sum += v.x + v.y + v.z + v.w; });
        const float mean = blockSum<kWideThreads>(sum) / size;
        overItems([&](float4& v, int) { v = {v.x - mean, v.y - mean, v.z - mean, v.w - mean}; });
    }
    float squares = 0;
    overItems([&](const float4& v, int) { squares += v.x * v.x + v.y * v.y + v.z * v.z + v.w * v.w; });
    const float inverse = 1.0F / sqrtf(blockSum<kWideThreads>(squares) / size + work.eps);
    float largest = 0;
    overItems([&](float4& v, int at) {
        v = {v.x * inverse, v.y * inverse, v.z * inverse, v.w * inverse};
        if (work.weight != nullptr) {
            const float4 w = load4(work.weight + at);
            v = {v.x * w.x, v.y * w.y, v.z * w.z, v.w * w.w};
        }
        if (work.bias != nullptr) {
            const float4 b = load4(work.bias + at);
            v = {v.x + b.x, v.y + b.y, v.z + b.z, v.w + b.w};
        }
        largest = fmaxf(largest, largestOf(v));
        if (work.result != nullptr) {
            *reinterpret_cast<float4*>(work.result + row * work.size + at) = v;
        }
    });
    if (work.split.high == nullptr) {
        return;
    }
    const float scale = splitScale(blockMax<kWideThreads>(largest));
    overItems([&](const float4& v, int at) { storeSplit(work.split, row, at, v, scale); });
    if (threadIdx.x == 0) {
        work.split.unit[row] = 1.0F / scale;
    }
}

bool fitsWide(const NormRows& work) {
    // A multiple of 8 fills the split rows' stride, so that nothing beyond it has to become 0.
    return work.groups == 1 && work.size % 8 == 0 &&
           work.size <= std::int64_t{4} * kWideThreads * kMaxItems && work.xStride % 4 == 0 &&
           onSixteenBytes(work.x) && onSixteenBytes(work.weight) && onSixteenBytes(work.bias) &&
           onSixteenBytes(work.result);
}

template <int Items>
void launchWide(const NormRows& work, DeviceStream stream) {
    launchOverlapping(normWideRowsKernel<Items>, {static_cast<unsigned>(work.rows), kWideThreads}, stream,
                      work);
}

void launchWide(const NormRows& work, DeviceStream stream) {
    switch ((work.size / 4 + kWideThreads - 1) / kWideThreads) {
    case 1:
        return launchWide<1>(work, stream);
    case 2:
        return launchWide<2>(work, stream);
    case 3:
        return launchWide<3>(work, stream);
    default:
        return launchWide<kMaxItems>(work, stream);
    }
}

} // namespace

void normRows(const NormRows& work, DeviceStream stream) {
    if (work.rows == 0) {
        return;
    }
    if (fitsWide(work)) {
        return launchWide(work, stream);
    }
    const auto bytes = static_cast<std::size_t>(work.size) * sizeof(float);
    constexpr std::size_t kDefaultShared = 48 * 1024;
    if (bytes > kDefaultShared) {
        const DeviceScope scope(stream.device);
        MAMBASCOPE_CUDA_CHECK(cudaFuncSetAttribute(
            normRowsKernel, cudaFuncAttributeMaxDynamicSharedMemorySize, static_cast<int>(bytes)));
    }
    launchOverlapping(normRowsKernel, {static_cast<unsigned>(work.rows), kThreads, bytes}, stream, work);
}

} // namespace mambascope::cuda
