// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled once per instruction set (core/ops/CMakeLists.txt), each time into its own namespace. The loops
// are branch-free, so that the compiler makes vectors of them.
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/ops/stored_numbers.hpp"

namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET {
namespace {

constexpr std::uint32_t kExponent = 0x7F800000;

std::uint32_t bitsOf(float value) {
    return std::bit_cast<std::uint32_t>(value);
}

/// A format: its bits, those of its exponent, and its numbers as the bits of fp32.
struct FromF64 {
    using Stored = double;
    using Bits = std::uint64_t;
    static constexpr Bits kSpecial = 0x7FF0000000000000;
    static std::uint32_t bits(Stored value) { return bitsOf(static_cast<float>(value)); }
};

struct FromF32 {
    using Stored = std::uint32_t;
    using Bits = std::uint32_t;
    static constexpr Bits kSpecial = kExponent;
    static std::uint32_t bits(Stored value) { return value; }
};

struct FromBf16 {
    using Stored = std::uint16_t;
    using Bits = std::uint16_t;
    static constexpr Bits kSpecial = 0x7F80;
    static std::uint32_t bits(Stored value) { return static_cast<std::uint32_t>(value) << 16; }
};

/// Without arithmetic on numbers that are subnormal in fp32, which some processors are slow at.
struct FromF16 {
    using Stored = std::uint16_t;
    using Bits = std::uint16_t;
    static constexpr Bits kSpecial = 0x7C00;
    static std::uint32_t bits(Stored value) {
        const std::uint32_t sign = static_cast<std::uint32_t>(value & 0x8000U) << 16;
        const std::uint32_t magnitude = static_cast<std::uint32_t>(value & 0x7FFFU) << 13;
        const std::uint32_t normal = magnitude + (112U << 23); // the exponents' biases are 15 and 127
        const std::uint32_t special = magnitude | kExponent;   // infinity and NaN
        // 2^-14 · (1 + fraction) − 2^-14
        const std::uint32_t tiny =
            bitsOf(std::bit_cast<float>(magnitude + (113U << 23)) - std::bit_cast<float>(113U << 23));
        const std::uint32_t finite = magnitude < (1U << 23) ? tiny : normal;
        return sign | (magnitude >= (31U << 23) ? special : finite);
    }
};

/// The upper half of an fp16 number.
struct FromF8E5M2 {
    using Stored = std::uint8_t;
    using Bits = std::uint8_t;
    static constexpr Bits kSpecial = 0x7C;
    static std::uint32_t bits(Stored value) {
        return FromF16::bits(static_cast<std::uint16_t>(static_cast<std::uint32_t>(value) << 8));
    }
};

/// Has no infinity; only the largest exponent with all bits of the fraction set is NaN.
struct FromF8E4M3 {
    using Stored = std::uint8_t;
    using Bits = std::uint8_t;
    static constexpr Bits kSpecial = 0x7F;
    static std::uint32_t bits(Stored value) {
        const std::uint32_t sign = static_cast<std::uint32_t>(value & 0x80U) << 24;
        const std::uint32_t magnitude = static_cast<std::uint32_t>(value & 0x7FU) << 20;
        const std::uint32_t normal = magnitude + (120U << 23); // the exponents' biases are 7 and 127
        // 2^-6 · (1 + fraction) − 2^-6
        const std::uint32_t tiny =
            bitsOf(std::bit_cast<float>(magnitude + (121U << 23)) - std::bit_cast<float>(121U << 23));
        const std::uint32_t finite = magnitude < (1U << 23) ? tiny : normal;
        return sign | (magnitude == (0x7FU << 20) ? kExponent | (1U << 22) : finite);
    }
};

template <typename From>
typename From::Stored storedAt(const std::byte* from, std::int64_t index) {
    typename From::Stored value;
    std::memcpy(&value, from + static_cast<std::size_t>(index) * sizeof value, sizeof value);
    return value;
}

/// 1 for numbers that aren't finite.
std::uint32_t specialBit(std::uint32_t bits) {
    return static_cast<std::uint32_t>((bits & kExponent) == kExponent);
}

/// In the width of the stored numbers, which makes twice as many fit a vector as widened ones.
template <typename From>
bool look(const std::byte* from, std::int64_t count) {
    using Bits = typename From::Bits;
    Bits special = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        Bits bits;
        std::memcpy(&bits, from + static_cast<std::size_t>(i) * sizeof bits, sizeof bits);
        special |= static_cast<Bits>((bits & From::kSpecial) == From::kSpecial);
    }
    return special == 0;
}

template <typename From>
bool widenAll(const std::byte* from, std::int64_t count, float* __restrict to) {
    std::uint32_t special = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const std::uint32_t bits = From::bits(storedAt<From>(from, i));
        special |= specialBit(bits);
        std::memcpy(to + i, &bits, sizeof bits);
    }
    return special == 0;
}

template <typename From>
bool widenKind(const std::byte* from, std::int64_t count, float* to) {
    return to == nullptr ? look<From>(from, count) : widenAll<From>(from, count, to);
}

/// Through small squares: both sides of one fit the first cache.
template <typename From>
bool transposeKind(const std::byte* from, std::int64_t fromStride, std::int64_t rows, std::int64_t columns,
                   float* to, std::int64_t toStride) {
    constexpr std::int64_t kSide = 32;
    bool finite = true;
    std::array<float, kSide * kSide> square{};
    for (std::int64_t row = 0; row < rows; row += kSide) {
        const std::int64_t high = std::min(kSide, rows - row);
        for (std::int64_t column = 0; column < columns; column += kSide) {
            const std::int64_t wide = std::min(kSide, columns - column);
            for (std::int64_t r = 0; r < high; ++r) {
                const std::int64_t start = (row + r) * fromStride + column;
                finite &=
                    widenAll<From>(from + static_cast<std::size_t>(start) * sizeof(typename From::Stored),
                                   wide, square.data() + r * kSide);
            }
            for (std::int64_t c = 0; c < wide; ++c) {
                float* line = to + (column + c) * toStride + row;
                for (std::int64_t r = 0; r < high; ++r) {
                    line[r] = square[static_cast<std::size_t>(r * kSide + c)];
                }
            }
        }
    }
    return finite;
}

} // namespace

bool widen(StoredNumber stored, const std::byte* from, std::int64_t count, float* to) {
    switch (stored) {
    case StoredNumber::F64:
        return widenKind<FromF64>(from, count, to);
    case StoredNumber::F32:
        return widenKind<FromF32>(from, count, to);
    case StoredNumber::F16:
        return widenKind<FromF16>(from, count, to);
    case StoredNumber::Bf16:
        return widenKind<FromBf16>(from, count, to);
    case StoredNumber::F8E4M3:
        return widenKind<FromF8E4M3>(from, count, to);
    case StoredNumber::F8E5M2:
        return widenKind<FromF8E5M2>(from, count, to);
    }
    return false;
}

bool widenTransposed(StoredNumber stored, const std::byte* from, std::int64_t fromStride, std::int64_t rows,
                     std::int64_t columns, float* to, std::int64_t toStride) {
    switch (stored) {
    case StoredNumber::F64:
        return transposeKind<FromF64>(from, fromStride, rows, columns, to, toStride);
    case StoredNumber::F32:
        return transposeKind<FromF32>(from, fromStride, rows, columns, to, toStride);
    case StoredNumber::F16:
        return transposeKind<FromF16>(from, fromStride, rows, columns, to, toStride);
    case StoredNumber::Bf16:
        return transposeKind<FromBf16>(from, fromStride, rows, columns, to, toStride);
    case StoredNumber::F8E4M3:
        return transposeKind<FromF8E4M3>(from, fromStride, rows, columns, to, toStride);
    case StoredNumber::F8E5M2:
        return transposeKind<FromF8E5M2>(from, fromStride, rows, columns, to, toStride);
    }
    return false;
}

} // namespace mambascope::ops::MAMBASCOPE_INSTRUCTION_SET
