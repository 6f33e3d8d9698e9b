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
template <typename Vector>
Vector errorFunction(Vector x) {
    x = smaller(constant<Vector>(4.0F), larger(constant<Vector>(-4.0F), x));
    const Vector square = x * x;
    const Vector p =
        polynomial(square, {-2.72614225801306e-10F, 2.77068142495902e-08F, -2.10102402082508e-06F,
                            -5.69250639462346e-05F, -7.34990630326855e-04F, -2.95459980854025e-03F,
                            -1.60960333262415e-02F});
    const Vector q =
        polynomial(square, {-1.45660718464996e-05F, -2.13374055278905e-04F, -1.68282697438203e-03F,
                            -7.37332916720468e-03F, -1.42647390514189e-02F});
    return x * p / q;
}

template <Activation kind, typename Vector>
Vector activated(Vector x) {
    const Vector one = constant<Vector>(1.0F);
    if constexpr (kind == Activation::Gelu) {
        return constant<Vector>(0.5F) * x * (one + errorFunction(x * constant<Vector>(0.70710678F)));
    } else if constexpr (kind == Activation::GeluTanh) {
        // (1 + tanh u) / 2 = 1 / (1 + e^−2u)
        const Vector cubic = constant<Vector>(0.044715F) * x * x * x;
        return x / (one + exponential(constant<Vector>(-2.0F * 0.79788456F) * (x + cubic)));
    } else if constexpr (kind == Activation::Relu) {
        return larger(x, constant<Vector>(0.0F));
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
        overVectors(w.size, [&](auto at) {
            const auto value = activated<kind>(at.load(x));
            at.store(out, factor == nullptr ? value : value * at.load(factor));
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
