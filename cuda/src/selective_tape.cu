// SPDX-License-Identifier: GPL-3.0-or-later
// A thread takes one channel of one run and walks over its rows.
#include "cuda/include/selective_tape.hpp"
#include "cuda/src/launch.cuh"
#include "cuda/src/state_sizes.cuh"

namespace mambascope::cuda {
namespace {

constexpr int kThreads = 128;

/// The state in front of the first row.
template <int States>
__device__ void begin(const SelectiveTapeRows& w, std::int64_t run, std::int64_t e, float (&state)[States]) {
#pragma unroll
    for (int n = 0; n < States; ++n) {
        const bool there = n < w.states && w.first != nullptr;
        state[n] = there ? w.first[(run * w.states + n) * w.channels + e] : 0.0F;
    }
}

template <int States>
__global__ void __launch_bounds__(kThreads) selectiveTapeRunKernel(const SelectiveTapeRun work) {
    takeTurn();
    const SelectiveTapeRows& w = work.rows;
    const std::int64_t run = blockIdx.y + std::int64_t{blockIdx.z} * gridDim.y;
    const std::int64_t e = std::int64_t{blockIdx.x} * kThreads + threadIdx.x;
    if (run >= w.runs || e >= w.channels) {
        return;
    }
    float state[States];
    begin(w, run, e, state);
#pragma unroll 1
    for (std::int64_t t = 0; t < w.rows; ++t) {
        const std::int64_t row = run * w.rows + t;
        const float dt = w.dt[row * w.channels + e], x = w.x[row * w.channels + e];
        float y = w.d[e] * x;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.states) {
                state[n] = state[n] * expf(dt * w.a[n * w.channels + e]) + dt * x * w.b[row * w.states + n];
                y += w.c[row * w.states + n] * state[n];
                if (work.states != nullptr) {
                    work.states[(row * w.states + n) * w.channels + e] = state[n];
                }
            }
        }
        if (work.y != nullptr) {
            work.y[row * w.channels + e] = y;
        }
    }
}

template <int States>
__global__ void __launch_bounds__(kThreads) selectiveTapePullKernel(const SelectiveTapePull work) {
    takeTurn();
    const SelectiveTapeRows& w = work.rows;
    const std::int64_t at = blockIdx.y + std::int64_t{blockIdx.z} * gridDim.y; // K · B
    const std::int64_t e = std::int64_t{blockIdx.x} * kThreads + threadIdx.x;
    if (at >= work.count * w.runs || e >= w.channels) {
        return;
    }
    const std::int64_t run = at % w.runs;
    float later[States]; // exp(dt_{t+1} A) λ_{t+1}
#pragma unroll
    for (int n = 0; n < States; ++n) {
        later[n] = 0;
    }
#pragma unroll 1
    for (std::int64_t t = w.rows - 1; t >= 0; --t) {
        const std::int64_t row = run * w.rows + t, own = at * w.rows + t;
        const float dt = w.dt[row * w.channels + e], x = w.x[row * w.channels + e];
        const float y = work.y[own * w.channels + e];
        const float* before = t > 0                ? work.states + (row - 1) * w.states * w.channels
                              : w.first == nullptr ? nullptr
                                                   : w.first + run * w.states * w.channels;
        float brought = 0, decayed = 0;
#pragma unroll
        for (int n = 0; n < States; ++n) {
            if (n < w.states) {
                const float a = w.a[n * w.channels + e];
                const float kept = expf(dt * a);
                const float adjoint = w.c[row * w.states + n] * y + later[n];
                work.adjoint[(own * w.states + n) * w.channels + e] = adjoint;
                brought += w.b[row * w.states + n] * adjoint;
                later[n] = adjoint * kept;
                if (before != nullptr) {
                    decayed += later[n] * a * before[n * w.channels + e];
                }
            }
        }
        work.x[own * w.channels + e] = brought * dt + w.d[e] * y;
        work.dt[own * w.channels + e] = decayed + brought * x;
    }
}

LaunchShape shapeOf(std::int64_t channels, std::int64_t count) {
    return {gridOver((channels + kThreads - 1) / kThreads, count), kThreads};
}

} // namespace

bool selectiveTapeFits(std::int64_t states) {
    return states <= kMaxStates;
}

void selectiveTapeRun(const SelectiveTapeRun& work, DeviceStream stream) {
    withStates(work.rows.states, [&](auto states) {
        launchOverlapping(selectiveTapeRunKernel<states()>, shapeOf(work.rows.channels, work.rows.runs),
                          stream, work);
    });
}

void selectiveTapePull(const SelectiveTapePull& work, DeviceStream stream) {
    withStates(work.rows.states, [&](auto states) {
        launchOverlapping(selectiveTapePullKernel<states()>,
                          shapeOf(work.rows.channels, work.count * work.rows.runs), stream, work);
    });
}

} // namespace mambascope::cuda
