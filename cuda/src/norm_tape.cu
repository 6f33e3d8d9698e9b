// SPDX-License-Identifier: GPL-3.0-or-later
// One block a row and group.
#include "cuda/include/norm_tape.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/split_value.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 512;

__global__ void __launch_bounds__(kThreads) normTapeRunKernel(const NormTapeRun work) {
    takeTurn();
    const std::int64_t count = work.size / work.groups;
    const std::int64_t row = blockIdx.x / work.groups, group = blockIdx.x % work.groups;
    const std::int64_t first = row * work.size + group * count;
    const float* x = work.x + first;
    const auto size = static_cast<float>(count);
    float mean = 0;
    if (work.bias != nullptr) {
        float sum = 0;
        for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
            sum += x[i];
        }
        mean = blockSum<kThreads>(sum) / size;
    }
    float squares = 0;
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const float value = x[i] - mean;
        squares += value * value;
    }
    const float scale = 1.0F / sqrtf(blockSum<kThreads>(squares) / size + work.eps);
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const float normed = (x[i] - mean) * scale;
        work.normed[first + i] = normed;
        const std::int64_t column = group * count + i;
        work.result[first + i] =
            normed * work.weight[column] + (work.bias == nullptr ? 0.0F : work.bias[column]);
    }
    if (threadIdx.x == 0) {
        work.scale[blockIdx.x] = scale;
    }
}

__global__ void __launch_bounds__(kThreads) normTapeMoveKernel(const NormTapeMove work) {
    takeTurn();
    const std::int64_t count = work.size / work.groups;
    const std::int64_t row = blockIdx.x / work.groups, group = blockIdx.x % work.groups;
    const std::int64_t recorded = row % work.rows;
    const std::int64_t first = row * work.size + group * count;
    const float* normed = work.normed + recorded * work.size + group * count;
    const auto weighted = [&](std::int64_t i) {
        return work.x[first + i] * (work.before == nullptr ? 1.0F : work.before[group * count + i]);
    };
    float along = 0, sum = 0;
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        const float t = weighted(i);
        along += t * normed[i];
        sum += t;
    }
    const auto size = static_cast<float>(count);
    along = blockSum<kThreads>(along) / size;
    const float mean = work.centred ? blockSum<kThreads>(sum) / size : 0.0F;
    const float scale = work.scale[recorded * work.groups + group];
    for (std::int64_t i = threadIdx.x; i < count; i += kThreads) {
        float value = (weighted(i) - normed[i] * along - mean) * scale;
        value *= work.after == nullptr ? 1.0F : work.after[group * count + i];
        work.result[first + i] = value + (work.added == nullptr ? 0.0F : work.added[first + i]);
    }
}

} // namespace

void normTapeRun(const NormTapeRun& work, DeviceStream stream) {
    if (work.rows > 0) {
        launchOverlapping(normTapeRunKernel, {static_cast<unsigned>(work.rows * work.groups), kThreads},
                          stream, work);
    }
}

void normTapeMove(const NormTapeMove& work, DeviceStream stream) {
    if (work.count > 0) {
        launchOverlapping(normTapeMoveKernel, {static_cast<unsigned>(work.count * work.groups), kThreads},
                          stream, work);
    }
}

} // namespace mambascope::cuda
