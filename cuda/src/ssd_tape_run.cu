// SPDX-License-Identifier: GPL-3.0-or-later
// Forwards. A thread makes one number of one row.
#include "cuda/src/ssd_tape.cuh"

namespace mambascope::cuda {
namespace {

struct TimeStep {
    float dt, slope;
};

/// softplus(raw + bias) inside its limits, with its slope.
__device__ TimeStep timeStepOf(const SsdTapeInputs& w, float raw, std::int64_t head) {
    const float x = raw + w.dtBias[head];
    const float free = fmaxf(x, 0.0F) + log1pf(expf(-fabsf(x)));
    const float open = free >= w.dtMin && free <= w.dtMax ? 1.0F : 0.0F;
    return {fminf(fmaxf(free, w.dtMin), w.dtMax), open / (1 + expf(-x))};
}

/// Time step and sum of a head's row. Each adds up its own sum: there are few rows.
__device__ void makeStep(const SsdTapeInputs& w, const TapeSizes& s, std::int64_t row, std::int64_t head) {
    const std::int64_t run = row / s.rows, r = row % s.rows;
    double sum = 0;
    TimeStep step{};
    for (std::int64_t i = 0; i <= r; ++i) {
        const std::int64_t at = (run * s.rows + i) * s.projected + s.inner + s.channels + head;
        step = timeStepOf(w, w.projected[at], head);
        sum += static_cast<double>(step.dt) * static_cast<double>(w.a[head]);
    }
    const std::int64_t to = (run * s.heads + head) * s.rows + r;
    w.dt[to] = step.dt;
    w.dtSlope[to] = step.slope;
    w.sums[to] = sum;
    if (w.first != nullptr) {
        w.first[to] = static_cast<float>(exp(sum));
    }
}

/// The convolution's input at padded row i of a run: its row i − (W − 1).
__device__ float inputAt(const SsdTapeInputs& w, const TapeSizes& s, std::int64_t run, std::int64_t i,
                         std::int64_t channel) {
    const std::int64_t taps = s.taps - 1;
    if (i >= taps) {
        return w.projected[(run * s.rows + i - taps) * s.projected + s.inner + channel];
    }
    return w.before == nullptr ? 0.0F : w.before[(run * taps + i) * s.channels + channel];
}

__device__ void convolve(const SsdTapeInputs& w, const TapeSizes& s, std::int64_t row, std::int64_t channel) {
    const std::int64_t run = row / s.rows, r = row % s.rows;
    const std::int64_t padded = run * (s.taps - 1 + s.rows);
    float sum = w.convBias[channel];
    for (std::int64_t tap = 0; tap < s.taps; ++tap) {
        const float input = inputAt(w, s, run, r + tap, channel);
        sum += input * w.convWeight[tap * s.channels + channel];
        if (tap == s.taps - 1 || r == 0) { // every padded row by one thread
            w.padded[(padded + r + tap) * s.channels + channel] = input;
        }
    }
    const SiluOf silu(sum);
    w.convSlope[row * s.channels + channel] = silu.slope;
    if (channel < s.inner) {
        const std::int64_t head = channel / s.headSize;
        const float dt = timeStepOf(w, w.projected[row * s.projected + s.inner + s.channels + head], head).dt;
        const std::int64_t to = s.headFirst(run, r, channel);
        w.x[to] = silu.value;
        w.scaled[to] = silu.value * dt;
        return;
    }
    const std::int64_t states = s.groups * s.stateSize;
    const std::int64_t number = channel - s.inner;
    float* part = number < states ? w.b : w.c;
    part[s.groupFirst(run, r, number % states)] = silu.value;
}

__global__ void __launch_bounds__(kTapeThreads) inputsKernel(const SsdTapeInputs w, const TapeSizes s) {
    takeTurn();
    const std::int64_t row = gridRow(), column = gridColumn();
    if (row >= s.runs * s.rows || column >= s.projected) {
        return;
    }
    if (column < s.inner) {
        const SiluOf silu(w.projected[row * s.projected + column]);
        w.gate[row * s.inner + column] = silu.value;
        w.gateSlope[row * s.inner + column] = silu.slope;
    } else if (column < s.inner + s.channels) {
        convolve(w, s, row, column - s.inner);
    } else {
        makeStep(w, s, row, column - s.inner - s.channels);
    }
}

/// A grid row is a head's query.
__global__ void __launch_bounds__(kTapeThreads) weightsKernel(const SsdTapeWeights w, const TapeSizes s) {
    takeTurn();
    const std::int64_t at = gridRow(), k = gridColumn(); // at: (b·H + h)·R + q
    if (at >= s.runs * s.heads * s.rows || k >= s.rows) {
        return;
    }
    const std::int64_t q = at % s.rows, head = at / s.rows % s.heads, run = at / s.rows / s.heads;
    const std::int64_t group = head / (s.heads / s.groups);
    float decay = 0;
    if (k <= q) {
        decay = static_cast<float>(exp(w.sums[at] - w.sums[at - q + k]));
    }
    w.decay[at * s.rows + k] = decay;
    w.weight[at * s.rows + k] = decay * w.products[((run * s.groups + group) * s.rows + q) * s.rows + k];
}

__global__ void __launch_bounds__(kTapeThreads) outputsKernel(const SsdTapeOutputs w, const TapeSizes s) {
    takeTurn();
    const std::int64_t row = gridRow(), e = gridColumn();
    if (row >= s.runs * s.rows || e >= s.inner) {
        return;
    }
    const std::int64_t run = row / s.rows, r = row % s.rows, head = e / s.headSize;
    const std::int64_t at = s.headFirst(run, r, e);
    float sum = w.own[at] + w.d[head] * w.x[at];
    if (w.fromFirst != nullptr) {
        const float state = w.fromFirst[at] * w.first[(run * s.heads + head) * s.rows + r];
        w.fromState[at] = state;
        sum += state;
    }
    const std::int64_t to = row * s.inner + e;
    w.s[to] = sum;
    w.gated[to] = sum * w.gate[to];
}

} // namespace

void ssdTapeInputs(const SsdTapeInputs& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    launchOverlapping(inputsKernel, tapeShape(sizes.projected, work.shape.all()), stream, work, sizes);
}

void ssdTapeWeights(const SsdTapeWeights& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    launchOverlapping(weightsKernel, tapeShape(sizes.rows, sizes.runs * sizes.heads * sizes.rows), stream,
                      work, sizes);
}

void ssdTapeOutputs(const SsdTapeOutputs& work, DeviceStream stream) {
    const TapeSizes sizes(work.shape);
    launchOverlapping(outputsKernel, tapeShape(sizes.inner, work.shape.all()), stream, work, sizes);
}

} // namespace mambascope::cuda
