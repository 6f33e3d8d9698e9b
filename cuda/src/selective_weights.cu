// SPDX-License-Identifier: GPL-3.0-or-later
// A thread takes one channel and one source and walks over the queries with the time steps since the source,
// added up as a LongSum.
#include <cstdint>

#include "cuda/include/selective_weights.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/state_sizes.cuh"

namespace mambascope::cuda {
namespace {

using Work = ops::SelectiveWeights;

constexpr int kThreads = 128;

/// Grid: (blocks of channels, sources).
template <int States>
__global__ void __launch_bounds__(kThreads) weightsKernel(const Work w) {
    const std::int64_t channel = static_cast<std::int64_t>(blockIdx.x) * kThreads + threadIdx.x;
    const std::int64_t source = blockIdx.y;
    if (channel >= w.channels) {
        return;
    }
    float a[States];
    float brought[States];
    const float dt = w.dt[source * w.channels + channel];
#pragma unroll
    for (int n = 0; n < States; ++n) {
        const bool there = n < w.stateSize;
        a[n] = there ? w.a[n * w.channels + channel] : 0.0F;
        brought[n] = there ? dt * w.b[source * w.stateSize + n] : 0.0F;
    }
    float* out = w.out + channel * w.tokens * w.tokens + source;
#pragma unroll 1
    for (std::int64_t query = 0; query < source; ++query) {
        out[query * w.tokens] = 0; // the source comes after the query
    }
    ops::LongSum since{};
#pragma unroll 1
    for (std::int64_t query = source; query < w.tokens; ++query) {
        if (query > source) {
            since = ops::plus(since, w.dt[query * w.channels + channel]);
        }
        float sum = 0;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.stateSize) {
                sum += brought[n] * expf((since.sum + since.rest) * a[n]) * w.c[query * w.stateSize + n];
            }
        }
        out[query * w.tokens] = sum;
    }
}

template <int States>
void launch(const Work& w, DeviceStream stream) {
    const dim3 grid(static_cast<unsigned>((w.channels + kThreads - 1) / kThreads),
                    static_cast<unsigned>(w.tokens));
    launchInTurn(weightsKernel<States>, {grid, kThreads}, stream, w);
}

} // namespace

bool selectiveWeightsFit(const Work& work) {
    constexpr std::int64_t kGridLimit = 65535;
    return work.stateSize <= kMaxStates && work.tokens <= kGridLimit;
}

void selectiveWeights(const Work& w, DeviceStream stream) {
    if (w.channels == 0 || w.tokens == 0) {
        return;
    }
    withStates(w.stateSize, [&](auto states) { launch<states()>(w, stream); });
}

} // namespace mambascope::cuda
