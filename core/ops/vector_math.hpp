// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen floats at a time through the compiler's vector types, so that one source serves every instruction
// set: the compiler splits a vector into what the target has. Included only by the kernels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace mambascope::ops {
namespace {

#if defined(__AVX512F__)
constexpr std::int64_t kLanes = 16;
#elif defined(__AVX2__)
constexpr std::int64_t kLanes = 8;
#else
constexpr std::int64_t kLanes = 4;
#endif
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Ints = std::int32_t __attribute__((vector_size(kLanes * sizeof(float))));

inline Floats splat(float value) {
    return value - Floats{}; // adding 0 would be an addition: it changes −0
}

inline Floats load(const float* from) {
    Floats value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

inline void store(float* to, Floats value) {
    std::memcpy(to, &value, sizeof value);
}

/// The first `count` < kLanes lanes; the rest are 0.
inline Floats loadPart(const float* from, std::int64_t count) {
    Floats value{};
    std::memcpy(&value, from, static_cast<std::size_t>(count) * sizeof(float));
    return value;
}

inline void storePart(float* to, Floats value, std::int64_t count) {
    std::memcpy(to, &value, static_cast<std::size_t>(count) * sizeof(float));
}

/// a where a > b, else b: also where one of them is NaN, as vmaxps has it. GCC 12 makes two operations of it.
inline Floats larger(Floats a, Floats b) {
#if defined(__AVX2__) && !defined(__AVX512F__)
    return _mm256_max_ps(a, b);
#else
    return a > b ? a : b;
#endif
}

/// a where a < b, else b.
inline Floats smaller(Floats a, Floats b) {
#if defined(__AVX2__) && !defined(__AVX512F__)
    return _mm256_min_ps(a, b);
#else
    return a < b ? a : b;
#endif
}

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

/// Two vectors that take the same steps beside each other. A long function of one waits for each of its
/// steps, and what a processor looks ahead holds few such functions.
struct Two {
    Floats first, second;
};

inline Two operator-(Two a) {
    return {-a.first, -a.second};
}
inline Two operator+(Two a, Two b) {
    return {a.first + b.first, a.second + b.second};
}
inline Two operator-(Two a, Two b) {
    return {a.first - b.first, a.second - b.second};
}
inline Two operator*(Two a, Two b) {
    return {a.first * b.first, a.second * b.second};
}
inline Two operator/(Two a, Two b) {
    return {a.first / b.first, a.second / b.second};
}
inline Two larger(Two a, Two b) {
    return {larger(a.first, b.first), larger(a.second, b.second)};
}
inline Two smaller(Two a, Two b) {
    return {smaller(a.first, b.first), smaller(a.second, b.second)};
}
inline Two powerOfTwo(Two shifted) {
    return {powerOfTwo(shifted.first), powerOfTwo(shifted.second)};
}

/// A Floats or Two of this number.
template <typename Vector>
inline Vector constant(float value) {
    if constexpr (std::is_same_v<Vector, Two>) {
        return {splat(value), splat(value)};
    } else {
        return splat(value);
    }
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

/// e^x to about 2 units in the last place; below −87 it gives about 1e−38, above 88 about 2e38. After Cephes'
/// expf: x = n·ln 2 + r, and a polynomial of degree 6 in |r| ≤ ln 2 / 2.
template <typename Vector>
inline Vector exponential(Vector x) {
    x = smaller(constant<Vector>(88.0F), larger(constant<Vector>(-87.0F), x));
    const Vector magic = constant<Vector>(kIntegers);
    const Vector shifted = x * constant<Vector>(1.44269504F) + magic;
    const Vector n = shifted - magic;
    Vector r = x - n * constant<Vector>(0.693359375F);
    r = r - n * constant<Vector>(-2.12194440e-4F);
    const Vector y = polynomial(r, {1.9875691500e-4F, 1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F,
                                    1.6666665459e-1F, 5.0000001201e-1F});
    return (y * r * r + r + constant<Vector>(1.0F)) * powerOfTwo(shifted);
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

/// Calls body(offset, lanes) over [0, count): full vectors with lanes = kLanes, then the rest.
template <typename Body>
inline void overLanes(std::int64_t count, Body&& body) {
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        body(i, kLanes);
    }
    if (i < count) {
        body(i, count - i);
    }
}

inline Floats loadLanes(const float* from, std::int64_t lanes) {
    return lanes == kLanes ? load(from) : loadPart(from, lanes);
}

inline void storeLanes(float* to, Floats value, std::int64_t lanes) {
    if (lanes == kLanes) {
        store(to, value);
    } else {
        storePart(to, value, lanes);
    }
}

/// Where a vector, two of them or a part of one lie in rows of numbers.
struct TwoAt {
    std::int64_t i;
    [[nodiscard]] Two load(const float* row) const {
        return {ops::load(row + i), ops::load(row + i + kLanes)};
    }
    void store(float* row, Two value) const {
        ops::store(row + i, value.first);
        ops::store(row + i + kLanes, value.second);
    }
};
struct OneAt {
    std::int64_t i;
    [[nodiscard]] Floats load(const float* row) const { return ops::load(row + i); }
    void store(float* row, Floats value) const { ops::store(row + i, value); }
};
struct PartAt {
    std::int64_t i, count;
    [[nodiscard]] Floats load(const float* row) const { return loadPart(row + i, count); }
    void store(float* row, Floats value) const { storePart(row + i, value, count); }
};

/// Calls body(at) over [0, count): at is a TwoAt, in the end a OneAt and a PartAt.
template <typename Body>
inline void overVectors(std::int64_t count, Body&& body) {
    std::int64_t i = 0;
    for (; i + 2 * kLanes <= count; i += 2 * kLanes) {
        body(TwoAt{i});
    }
    if (i + kLanes <= count) {
        body(OneAt{i});
        i += kLanes;
    }
    if (i < count) {
        body(PartAt{i, count - i});
    }
}

/// By halves: lane after lane would wait for each sum.
inline float sumLanes(Floats value) {
    using Four = float __attribute__((vector_size(4 * sizeof(float))));
    constexpr std::int64_t kFours = kLanes / 4;
    Four four[kFours];
    std::memcpy(four, &value, sizeof value);
    for (std::int64_t half = kFours / 2; half > 0; half /= 2) {
        for (std::int64_t i = 0; i < half; ++i) {
            four[i] += four[i + half];
        }
    }
    return (four[0][0] + four[0][2]) + (four[0][1] + four[0][3]);
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
