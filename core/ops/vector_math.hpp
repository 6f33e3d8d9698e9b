// SPDX-License-Identifier: GPL-3.0-or-later
// Sixteen floats at a time through the compiler's vector types, so that one source serves every instruction
// set: the compiler splits a vector into what the target has. Included only by the kernels.
#pragma once

#include <cstdint>
#include <cstring>

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

/// e^x to about 2 units in the last place; below −87 it gives about 1e−38, above 88 about 2e38. After Cephes'
/// expf: x = n·ln 2 + r, and a polynomial of degree 6 in |r| ≤ ln 2 / 2.
inline Floats exponential(Floats x) {
    x = x < splat(-87.0F) ? splat(-87.0F) : x;
    x = x > splat(88.0F) ? splat(88.0F) : x;
    const Floats magic =
        splat(12582912.0F); // 1.5 · 2²³: adding it leaves the nearest integer in the low bits
    const Floats shifted = x * splat(1.44269504F) + magic;
    const Floats n = shifted - magic;
    Floats r = x - n * splat(0.693359375F);
    r = r - n * splat(-2.12194440e-4F);
    Floats y = splat(1.9875691500e-4F);
    y = y * r + splat(1.3981999507e-3F);
    y = y * r + splat(8.3334519073e-3F);
    y = y * r + splat(4.1665795894e-2F);
    y = y * r + splat(1.6666665459e-1F);
    y = y * r + splat(5.0000001201e-1F);
    y = y * r * r + r + splat(1.0F);
    Ints bits;
    std::memcpy(&bits, &shifted, sizeof bits);
    bits = (bits - 0x4B400000 + 127) << 23; // 0x4B400000 is the bit pattern of `magic`
    Floats power;
    std::memcpy(&power, &bits, sizeof power);
    return y * power;
}

inline Floats silu(Floats x) {
    return x / (splat(1.0F) + exponential(-x));
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

/// y += Σ weight · row of one part after the other, with y[0 … size) in registers, up to 64 numbers at a
/// time.
template <std::size_t Parts>
inline void accumulateRows(float* y, std::int64_t size, const WeightedRows (&parts)[Parts]) {
    constexpr std::int64_t kVectors = kLanes == 16 ? 4 : 8;
    std::int64_t i = 0;
    for (; i + kVectors * kLanes <= size; i += kVectors * kLanes) {
        Floats sums[kVectors];
        for (std::int64_t j = 0; j < kVectors; ++j) {
            sums[j] = load(y + i + j * kLanes);
        }
        for (const WeightedRows& part : parts) {
            for (std::int64_t k = 0; k < part.count; ++k) {
                const Floats weight = splat(part.weights[k]);
                const float* row = part.rows + k * part.stride + i;
                for (std::int64_t j = 0; j < kVectors; ++j) {
                    sums[j] += weight * load(row + j * kLanes);
                }
            }
        }
        for (std::int64_t j = 0; j < kVectors; ++j) {
            store(y + i + j * kLanes, sums[j]);
        }
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
    overLanes(count, [&](std::int64_t i, std::int64_t lanes) {
        storeLanes(x + i, exponential(loadLanes(x + i, lanes)), lanes);
    });
}

} // namespace
} // namespace mambascope::ops
