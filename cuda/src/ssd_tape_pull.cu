// SPDX-License-Identifier: GPL-3.0-or-later
// Backwards.
#include "cuda/src/ssd_tape.cuh"
#include "cuda/src/warp.cuh"

namespace mambascope::cuda {
namespace {

/// A grid row is one of K · B · R rows.
__global__ void __launch_bounds__(kTapeThreads) pullGateKernel(const SsdTapePullGate w, const TapeSizes s) {
    takeTurn();
    const std::int64_t all = s.runs * s.rows;
    const std::int64_t at = gridRow(), e = gridColumn();
    if (at >= w.count * all || e >= s.inner) {
        return;
    }
    const std::int64_t k = at / all, row = at % all, run = row / s.rows, r = row % s.rows;
    const std::int64_t own = row * s.inner + e, from = at * s.inner + e;
    const float gated = w.gated[from];
    const float gate = gated * w.s[own], y = gated * w.gate[own];
    w.projected[at * s.projected + e] = gate * w.slope[own];
    const std::int64_t to = s.headFirst(run, r, e, w.count, k);
    w.y[to] = y;
    if (w.yFirst != nullptr) {
        w.yFirst[to] = y * w.first[(run * s.heads + e / s.headSize) * s.rows + r];
    }
    if (w.siteS != nullptr) {
        w.siteS[from] = y;
    }
    if (w.siteG != nullptr) {
        w.siteG[from] = gate;
    }
}

/// Lanes: how many threads share the heads of one number: a warp where numbers are few.
template <int Lanes>
__global__ void __launch_bounds__(kTapeThreads)
    pullProductsKernel(const SsdTapePullProducts w, const TapeSizes s) {
    takeTurn();
    const std::int64_t numbers = w.count * s.rows;               // K · k
    const std::int64_t at = gridRow();                           // (b·G + g)·R + q
    const std::int64_t number = gridColumn() / Lanes;            // K·R + k
    if (at >= s.runs * s.groups * s.rows || number >= numbers) { // whole warps alike
        return;
    }
    const std::int64_t q = at % s.rows, group = at / s.rows % s.groups, run = at / s.rows / s.groups;
    const std::int64_t k = number % s.rows, probe = number / s.rows;
    const std::int64_t perGroup = s.heads / s.groups;
    float sum = 0;
    for (std::int64_t i = threadIdx.x % Lanes; i < perGroup; i += Lanes) {
        const std::int64_t query = (run * s.heads + group * perGroup + i) * s.rows + q;
        sum += w.weight[(query * w.count + probe) * s.rows + k] * w.decay[query * s.rows + k];
    }
    if constexpr (Lanes == 32) {
        sum = sumWarp(sum);
    }
    if (threadIdx.x % Lanes == 0) {
        w.product[(at * w.count + probe) * s.rows + k] = sum;
        w.turned[(((run * s.groups + group) * s.rows + k) * w.count + probe) * s.rows + q] = sum;
    }
}

constexpr int kStepWarps = 8;

/// A block takes one probe of one head; its warps take rows in turn, and one thread adds up from behind.
__global__ void __launch_bounds__(kStepWarps * 32)
    pullStepsKernel(const SsdTapePullSteps w, const TapeSizes s) {
    takeTurn();
    extern __shared__ float shared[];
    float* along = shared;           // [R] of the sums
    float* direct = shared + s.rows; // [R] of dt itself
    const std::int64_t head = gridRow();
    if (head >= s.runs * s.heads) { // the whole block
        return;
    }
    const std::int64_t probe = blockIdx.x;
    const int lane = static_cast<int>(threadIdx.x % 32);
    for (std::int64_t r = threadIdx.x / 32; r < s.rows; r += kStepWarps) {
        const std::int64_t row = head * s.rows + r;
        float dot = 0, sum = 0;
        for (std::int64_t p = lane; p < s.headSize; p += 32) {
            const std::int64_t at = (row * w.count + probe) * s.headSize + p;
            dot += w.xBar[at] * w.x[row * s.headSize + p];
            if (w.fromState != nullptr) {
                sum += w.y[at] * w.fromState[row * s.headSize + p];
            }
        }
        for (std::int64_t i = lane; i < s.rows; i += 32) {
            const std::int64_t other = head * s.rows + i;
            sum += w.weightBar[(row * w.count + probe) * s.rows + i] * w.weight[row * s.rows + i];
            sum -= w.weightBar[(other * w.count + probe) * s.rows + r] * w.weight[other * s.rows + r];
        }
        dot = sumWarp(dot);
        sum = sumWarp(sum);
        if (lane == 0) {
            along[r] = sum;
            direct[r] = dot;
        }
    }
    __syncthreads();
    if (threadIdx.x == 0) {
        const std::int64_t run = head / s.heads, own = head % s.heads;
        float behind = 0;
        for (std::int64_t r = s.rows - 1; r >= 0; --r) {
            behind += along[r];
            const float dt = direct[r] + behind * w.a[own];
            const std::int64_t to = probe * s.runs * s.rows + run * s.rows + r;
            w.projected[to * s.projected + s.inner + s.channels + own] = dt * w.dtSlope[head * s.rows + r];
        }
    }
}

/// Cotangent of the convolved number `channel` of row r.
__device__ float convolvedBar(const SsdTapePullInputs& w, const TapeSizes& s, std::int64_t run,
                              std::int64_t r, std::int64_t channel, std::int64_t probe) {
    if (channel < s.inner) {
        const std::int64_t at = s.headFirst(run, r, channel, w.count, probe);
        const std::int64_t head = channel / s.headSize;
        return w.xBar[at] * w.dt[(run * s.heads + head) * s.rows + r] + w.y[at] * w.d[head];
    }
    const std::int64_t states = s.groups * s.stateSize;
    const std::int64_t number = channel - s.inner;
    const float* part = number < states ? w.bBar : w.cBar;
    return part[s.groupFirst(run, r, number % states, w.count, probe)];
}

__global__ void __launch_bounds__(kTapeThreads)
    pullInputsKernel(const SsdTapePullInputs w, const TapeSizes s) {
    takeTurn();
    const std::int64_t all = s.runs * s.rows;
    const std::int64_t at = gridRow(), channel = gridColumn();
    if (at >= w.count * all || channel >= s.channels) {
        return;
    }
    const std::int64_t probe = at / all, row = at % all, run = row / s.rows, r = row % s.rows;
    float sum = 0;
    for (std::int64_t ahead = 0; ahead < s.taps && r + ahead < s.rows; ++ahead) {
        const float bar = convolvedBar(w, s, run, r + ahead, channel, probe);
        if (ahead == 0 && w.siteC != nullptr && channel < s.inner) {
            w.siteC[at * s.inner + channel] = bar;
        }
        sum += bar * w.convSlope[(row + ahead) * s.channels + channel] *
               w.convWeight[(s.taps - 1 - ahead) * s.channels + channel];
    }
    w.projected[at * s.projected + s.inner + channel] = sum;
}

} // namespace

void ssdTapePullGate(const SsdTapePullGate& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    launchOverlapping(pullGateKernel, tapeShape(sizes.inner, work.count * work.shape.all()), stream, work,
                      sizes);
}

void ssdTapePullProducts(const SsdTapePullProducts& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    const std::int64_t queries = sizes.runs * sizes.groups * sizes.rows;
    const std::int64_t numbers = work.count * sizes.rows;
    constexpr std::int64_t kFew = 1 << 14;
    if (queries * numbers < kFew) {
        launchOverlapping(pullProductsKernel<32>, tapeShape(numbers * 32, queries), stream, work, sizes);
    } else {
        launchOverlapping(pullProductsKernel<1>, tapeShape(numbers, queries), stream, work, sizes);
    }
}

void ssdTapePullSteps(const SsdTapePullSteps& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    LaunchShape shape{gridOver(work.count, sizes.runs * sizes.heads), kStepWarps * 32};
    shape.sharedBytes = 2 * static_cast<std::size_t>(sizes.rows) * sizeof(float);
    launchOverlapping(pullStepsKernel, shape, stream, work, sizes);
}

void ssdTapePullInputs(const SsdTapePullInputs& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    launchOverlapping(pullInputsKernel, tapeShape(sizes.channels, work.count * work.shape.all()), stream,
                      work, sizes);
}

} // namespace mambascope::cuda
