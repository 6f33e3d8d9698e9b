// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of floats as wide as the target's registers, through the compiler's vector types, so that one
// source serves every instruction set. Included only by the kernels.
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
/// A Floats or Two of this number.
template <typename Vector>
inline Vector constant(float value) {
    if constexpr (std::is_same_v<Vector, Two>) {
        return {splat(value), splat(value)};
    } else {
        return splat(value);
    }
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

} // namespace
} // namespace mambascope::ops
