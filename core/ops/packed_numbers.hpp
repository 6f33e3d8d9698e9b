// SPDX-License-Identifier: GPL-3.0-or-later
// How packed weights of each width come into a vector and out of it. Included only by the kernels, which are
// compiled once per instruction set. The numbers are finite. Halves need instructions of their own: elsewhere
// widening them costs more than reading fp32.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__AVX512F__) || (defined(__AVX2__) && defined(__F16C__))
#include <immintrin.h>
#define MAMBASCOPE_PACKED_HALVES
#endif

#include "core/ops/stored_numbers.hpp"
#include "core/ops/vector_math.hpp"

namespace mambascope::ops {
namespace {

struct PackedF32 {
    static constexpr std::int64_t kSize = sizeof(float);
    static Floats load(const std::byte* from) {
        Floats value;
        std::memcpy(&value, from, sizeof value);
        return value;
    }
    static void store(std::byte* to, Floats value) { std::memcpy(to, &value, sizeof value); }
};

#ifdef MAMBASCOPE_PACKED_HALVES

#ifdef __AVX512F__
/// GCC 12 warns of its own unmasked forms, which leave a source undefined. With all lanes it is the same.
constexpr __mmask16 kAll = 0xFFFF;
#endif
using Halves = std::uint16_t __attribute__((vector_size(kLanes * sizeof(std::uint16_t))));

struct PackedBf16 {
    static constexpr std::int64_t kSize = sizeof(std::uint16_t);
    static Floats load(const std::byte* from) {
#ifdef __AVX512F__
        Halves stored;
        std::memcpy(&stored, from, sizeof stored);
        const Ints bits = __builtin_convertvector(stored, Ints) << 16;
        Floats value;
        std::memcpy(&value, &bits, sizeof value);
        return value;
#else
        const auto stored = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(stored), 16));
#endif
    }
    static void store(std::byte* to, Floats value) {
        using Bits = std::uint32_t __attribute__((vector_size(sizeof value)));
        Bits bits;
        std::memcpy(&bits, &value, sizeof bits);
        const Halves halves = __builtin_convertvector(bits >> 16, Halves);
        std::memcpy(to, &halves, sizeof halves);
    }
};

struct PackedF16 {
    static constexpr std::int64_t kSize = sizeof(std::uint16_t);
    static Floats load(const std::byte* from) {
#ifdef __AVX512F__
        const auto stored = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
        return _mm512_maskz_cvtph_ps(kAll, stored);
#else
        return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
#endif
    }
    static void store(std::byte* to, Floats value) {
        constexpr int kNearest = 0;
#ifdef __AVX512F__
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm512_maskz_cvtps_ph(kAll, value, kNearest));
#else
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm256_cvtps_ph(value, kNearest));
#endif
    }
};

#endif

/// body(a PackedF32, PackedF16 or PackedBf16) by how weights are stored.
template <typename Body>
void withPackedNumber(StoredNumber number, const Body& body) {
    switch (number) {
#ifdef MAMBASCOPE_PACKED_HALVES
    case StoredNumber::F16:
        return body(PackedF16{});
    case StoredNumber::Bf16:
        return body(PackedBf16{});
#endif
    default:
        return body(PackedF32{});
    }
}

/// Whether this format holds the numbers of the vector exactly.
template <typename Number>
bool holds(Floats value) {
    std::byte stored[static_cast<std::size_t>(kLanes * Number::kSize)];
    Number::store(stored, value);
    const Floats back = Number::load(stored);
    return std::memcmp(&back, &value, sizeof value) == 0;
}

} // namespace
} // namespace mambascope::ops
