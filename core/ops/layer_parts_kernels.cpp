// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace.
#include <cmath>

#include "core/ops/layer_parts.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

/// Mean first, then the squares around it: a sum of squares alone would lose what a large mean hides.
void normalizeRow(const LayerNormRows& w, std::int64_t row) {
    const float* x = w.x + row * w.size;
    float* out = w.out + row * w.size;
    const auto size = static_cast<float>(w.size);
    Floats total{};
    overLanes(w.size, [&](std::int64_t i, std::int64_t lanes) { total += loadLanes(x + i, lanes); });
    const float mean = sumLanes(total) / size;
    float squares = 0;
    Floats wide{};
    std::int64_t i = 0;
    for (; i + kLanes <= w.size; i += kLanes) {
        const Floats apart = load(x + i) - splat(mean);
        wide += apart * apart;
    }
    squares = sumLanes(wide);
    for (; i < w.size; ++i) {
        squares += (x[i] - mean) * (x[i] - mean);
    }
    const Floats scale = splat(1.0F / std::sqrt(squares / size + w.eps));
    overLanes(w.size, [&](std::int64_t at, std::int64_t lanes) {
        const Floats unit = (loadLanes(x + at, lanes) - splat(mean)) * scale;
        const Floats scaled = unit * loadLanes(w.weight + at, lanes) + loadLanes(w.bias + at, lanes);
        storeLanes(out + at, scaled, lanes);
    });
}

/// To about 1e-7, absolute: x·P(x²)/Q(x²), a minimax fit over |x| ≤ 4, beyond which fp32's erf is ±1.
Floats errorFunction(Floats x) {
    x = x < splat(-4.0F) ? splat(-4.0F) : x;
    x = x > splat(4.0F) ? splat(4.0F) : x;
    const Floats square = x * x;
    Floats p = splat(-2.72614225801306e-10F);
    p = p * square + splat(2.77068142495902e-08F);
    p = p * square + splat(-2.10102402082508e-06F);
    p = p * square + splat(-5.69250639462346e-05F);
    p = p * square + splat(-7.34990630326855e-04F);
    p = p * square + splat(-2.95459980854025e-03F);
    p = p * square + splat(-1.60960333262415e-02F);
    Floats q = splat(-1.45660718464996e-05F);
    q = q * square + splat(-2.13374055278905e-04F);
    q = q * square + splat(-1.68282697438203e-03F);
    q = q * square + splat(-7.37332916720468e-03F);
    q = q * square + splat(-1.42647390514189e-02F);
    return x * p / q;
}

/// log(1 + e^x) = max(x, 0) + log(1 + t), t = e^−|x|; log(1 + t) = 2·atanh(t / (2 + t)), whose series is
/// exact to fp32 for t ≤ 1, and relative to t where that is small.
Floats softplus(Floats x) {
    const Floats above = x > Floats{} ? x : Floats{};
    const Floats t = exponential(x - splat(2.0F) * above); // −|x|
    const Floats s = t / (splat(2.0F) + t);
    const Floats square = s * s;
    Floats series = splat(1.0F / 15.0F);
    for (const float term :
         {1.0F / 13.0F, 1.0F / 11.0F, 1.0F / 9.0F, 1.0F / 7.0F, 1.0F / 5.0F, 1.0F / 3.0F, 1.0F}) {
        series = series * square + splat(term);
    }
    return above + splat(2.0F) * s * series;
}

template <Activation kind>
Floats activated(Floats x) {
    if constexpr (kind == Activation::Gelu) {
        return splat(0.5F) * x * (splat(1.0F) + errorFunction(x * splat(0.70710678F)));
    } else if constexpr (kind == Activation::GeluTanh) {
        // (1 + tanh u) / 2 = 1 / (1 + e^−2u)
        const Floats u = splat(0.79788456F) * (x + splat(0.044715F) * x * x * x);
        return x / (splat(1.0F) + exponential(splat(-2.0F) * u));
    } else if constexpr (kind == Activation::Relu) {
        return x > Floats{} ? x : Floats{};
    } else if constexpr (kind == Activation::Softplus) {
        return softplus(x);
    } else {
        return silu(x);
    }
}

template <Activation kind>
void activateRange(const ActivatedRows& w, std::int64_t first, std::int64_t last) {
    for (std::int64_t row = first; row < last; ++row) {
        const float* x = w.x + row * w.stride;
        const float* factor = w.factor == nullptr ? nullptr : w.factor + row * w.stride;
        float* out = w.out + row * w.outStride;
        overLanes(w.size, [&](std::int64_t i, std::int64_t lanes) {
            Floats value = activated<kind>(loadLanes(x + i, lanes));
            if (factor != nullptr) {
                value *= loadLanes(factor + i, lanes);
            }
            storeLanes(out + i, value, lanes);
        });
    }
}

} // namespace

void layerNormRows(const LayerNormRows& w, const ParallelFor& parallel) {
    parallel(w.rows, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            normalizeRow(w, row);
        }
    });
}

void activateRows(const ActivatedRows& w, const ParallelFor& parallel) {
    parallel(w.rows, [&](std::int64_t first, std::int64_t last) {
        switch (w.activation) {
        case Activation::Gelu:
            return activateRange<Activation::Gelu>(w, first, last);
        case Activation::GeluTanh:
            return activateRange<Activation::GeluTanh>(w, first, last);
        case Activation::Relu:
            return activateRange<Activation::Relu>(w, first, last);
        case Activation::Silu:
            return activateRange<Activation::Silu>(w, first, last);
        case Activation::Softplus:
            return activateRange<Activation::Softplus>(w, first, last);
        }
    });
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
