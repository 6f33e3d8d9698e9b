// SPDX-License-Identifier: GPL-3.0-or-later
// What the kernels compute with vectors: e^x and its kin, sums of products. Included only by the kernels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/ops/vectors.hpp"

namespace mambascope::ops {
namespace {

/// 2ⁿ, n the integer in the low bits of `shifted` = n + kIntegers.
constexpr float kIntegers = 12582912.0F; // 1.5 · 2²³: adding it leaves the nearest integer in the low bits
inline Floats powerOfTwo(Floats shifted) {
    Ints bits;
    std::memcpy(&bits, &shifted, sizeof bits);
    bits = (bits - 0x4B400000 + 127) << 23; // 0x4B400000 is the bit pattern of kIntegers
    Floats power;
    std::memcpy(&power, &bits, sizeof power);
    return power;
}

inline Two powerOfTwo(Two shifted) {
    return {powerOfTwo(shifted.first), powerOfTwo(shifted.second)};
}

/// factor₀ xⁿ + factor₁ xⁿ⁻¹ + …
template <typename Vector, std::size_t Count>
inline Vector polynomial(Vector x, const float (&factors)[Count]) {
    Vector sum = constant<Vector>(factors[0]);
    for (std::size_t i = 1; i < Count; ++i) {
        sum = sum * x + constant<Vector>(factors[i]);
    }
    return sum;
}

/// e^x to about 2 units in the last place for x ≤ 88, and means nothing above; below −87 it gives about
/// 1e−38. After Cephes' expf: x = n·ln 2 + r, and a polynomial of degree 6 in |r| ≤ ln 2 / 2.
template <typename Vector>
inline Vector exponentialTo88(Vector x) {
    x = larger(constant<Vector>(-87.0F), x);
    const Vector magic = constant<Vector>(kIntegers);
    const Vector shifted = x * constant<Vector>(1.44269504F) + magic;
    const Vector n = shifted - magic;
    Vector r = x - n * constant<Vector>(0.693359375F);
    r = r - n * constant<Vector>(-2.12194440e-4F);
    const Vector y = polynomial(r, {1.9875691500e-4F, 1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F,
                                    1.6666665459e-1F, 5.0000001201e-1F});
    return (y * r * r + r + constant<Vector>(1.0F)) * powerOfTwo(shifted);
}

/// The same for every x; above 88 it gives about 2e38.
template <typename Vector>
inline Vector exponential(Vector x) {
    return exponentialTo88(smaller(constant<Vector>(88.0F), x));
}

template <typename Vector>
inline Vector silu(Vector x) {
    return x / (constant<Vector>(1.0F) + exponential(-x));
}

/// log(1 + e^x) = max(x, 0) + log(1 + t), t = e^−|x|; log(1 + t) = 2·atanh(t / (2 + t)), whose series is
/// exact to fp32 for t ≤ 1, and relative to t where that is small.
template <typename Vector>
inline Vector softplus(Vector x) {
    const Vector above = larger(x, constant<Vector>(0.0F));
    const Vector t = exponential(x - constant<Vector>(2.0F) * above); // −|x|
    const Vector s = t / (constant<Vector>(2.0F) + t);
    const Vector series = polynomial(s * s, {1.0F / 15.0F, 1.0F / 13.0F, 1.0F / 11.0F, 1.0F / 9.0F,
                                             1.0F / 7.0F, 1.0F / 5.0F, 1.0F / 3.0F, 1.0F});
    return above + constant<Vector>(2.0F) * s * series;
}

/// Four sums beside each other, since one would wait for itself.
inline float dot(const float* x, const float* y, std::int64_t count) {
    Floats sums[4] = {};
    std::int64_t i = 0;
    for (; i + 4 * kLanes <= count; i += 4 * kLanes) {
        for (std::int64_t j = 0; j < 4; ++j) {
            sums[j] += load(x + i + j * kLanes) * load(y + i + j * kLanes);
        }
    }
    for (; i + kLanes <= count; i += kLanes) {
        sums[0] += load(x + i) * load(y + i);
    }
    if (i < count) {
        sums[1] += loadPart(x + i, count - i) * loadPart(y + i, count - i);
    }
    return sumLanes((sums[0] + sums[1]) + (sums[2] + sums[3]));
}

/// `count` rows of numbers, `stride` apart.
struct SourceRows {
    const float* rows;
    std::int64_t stride;
    std::int64_t count;
};

/// out[k] := c · row k. Four at a time share the loads of c and the work of adding up lanes.
inline void dots(const float* c, const SourceRows& sources, std::int64_t size, float* out) {
    std::int64_t k = 0;
    for (; k + 4 <= sources.count; k += 4) {
        const float* row = sources.rows + k * sources.stride;
        Floats sums[4] = {};
        overLanes(size, [&](std::int64_t i, std::int64_t lanes) {
            const Floats factor = loadLanes(c + i, lanes);
            for (std::int64_t j = 0; j < 4; ++j) {
                sums[j] += factor * loadLanes(row + j * sources.stride + i, lanes);
            }
        });
        for (std::int64_t j = 0; j < 4; ++j) {
            out[k + j] = sumLanes(sums[j]);
        }
    }
    for (; k < sources.count; ++k) {
        out[k] = dot(c, sources.rows + k * sources.stride, size);
    }
}

/// y += factor · x
inline void accumulate(float* y, const float* x, float factor, std::int64_t count) {
    overLanes(count, [&](std::int64_t i, std::int64_t lanes) {
        storeLanes(y + i, loadLanes(y + i, lanes) + splat(factor) * loadLanes(x + i, lanes), lanes);
    });
}

/// `count` weighted rows, `stride` apart.
struct WeightedRows {
    const float* weights;
    const float* rows;
    std::int64_t stride;
    std::int64_t count;
};

/// As accumulateRows, but only some vectors of y, which stay in registers.
template <std::int64_t Vectors, std::size_t Parts>
inline void accumulateVectors(float* y, std::int64_t i, const WeightedRows (&parts)[Parts]) {
    Floats sums[Vectors];
    for (std::int64_t j = 0; j < Vectors; ++j) {
        sums[j] = load(y + i + j * kLanes);
    }
    for (const WeightedRows& part : parts) {
        for (std::int64_t k = 0; k < part.count; ++k) {
            const Floats weight = splat(part.weights[k]);
            const float* row = part.rows + k * part.stride + i;
            for (std::int64_t j = 0; j < Vectors; ++j) {
                sums[j] += weight * load(row + j * kLanes);
            }
        }
    }
    for (std::int64_t j = 0; j < Vectors; ++j) {
        store(y + i + j * kLanes, sums[j]);
    }
}

/// y += Σ weight · row of one part after the other, with y[0 … size) in registers, up to 64 numbers at a
/// time.
template <std::size_t Parts>
inline void accumulateRows(float* y, std::int64_t size, const WeightedRows (&parts)[Parts]) {
    constexpr std::int64_t kMost = kLanes == 16 ? 4 : 8; // vectors
    std::int64_t i = 0;
    for (; i + kMost * kLanes <= size; i += kMost * kLanes) {
        accumulateVectors<kMost>(y, i, parts);
    }
    for (; i + kMost / 2 * kLanes <= size; i += kMost / 2 * kLanes) {
        accumulateVectors<kMost / 2>(y, i, parts);
    }
    overLanes(size - i, [&](std::int64_t at, std::int64_t lanes) {
        Floats sum = loadLanes(y + i + at, lanes);
        for (const WeightedRows& part : parts) {
            for (std::int64_t k = 0; k < part.count; ++k) {
                sum += splat(part.weights[k]) * loadLanes(part.rows + k * part.stride + i + at, lanes);
            }
        }
        storeLanes(y + i + at, sum, lanes);
    });
}

/// x := e^x
inline void exponentialInPlace(float* x, std::int64_t count) {
    overVectors(count, [&](auto at) { at.store(x, exponential(at.load(x))); });
}

} // namespace
} // namespace mambascope::ops
