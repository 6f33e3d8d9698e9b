// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editing/stored_value.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>

namespace mambascope {
namespace {

/// A binary type of at most 16 bits: sign, exponent, `digits` stored digits behind the point.
struct SmallType {
    int bytes = 2;
    int digits = 0;
    int bias = 0;
    double largest = 0;
};

std::optional<SmallType> smallType(TensorDtype type) {
    switch (type) {
    case TensorDtype::F16:
        return SmallType{2, 10, 15, 65504};
    case TensorDtype::BF16:
        return SmallType{2, 7, 127, 0x1.FEp127};
    case TensorDtype::F8E4M3:
        return SmallType{1, 3, 7, 448};
    case TensorDtype::F8E5M2:
        return SmallType{1, 2, 15, 57344};
    default:
        return std::nullopt;
    }
}

double wideOf(const SmallType& type, std::uint32_t bits) {
    const std::uint32_t sign = bits >> (8U * static_cast<std::uint32_t>(type.bytes) - 1U);
    const auto digits = static_cast<std::uint32_t>(type.digits);
    const std::uint32_t exponent =
        (bits & ((1U << (8U * static_cast<std::uint32_t>(type.bytes) - 1U)) - 1U)) >> digits;
    const std::uint32_t fraction = bits & ((1U << digits) - 1U);
    const double size = exponent == 0 ? std::ldexp(fraction, 1 - type.bias - type.digits)
                                      : std::ldexp(fraction + (1U << digits),
                                                   static_cast<int>(exponent) - type.bias - type.digits);
    return sign != 0 ? -size : size;
}

/// Of a finite number that the type can hold once it is rounded.
std::uint32_t bitsOf(const SmallType& type, double value) {
    const double size = std::abs(value);
    const int least = 1 - type.bias; // exponent of the smallest normal number
    const int exponent = size == 0 ? least : std::max(std::ilogb(size), least);
    const double digits =
        std::nearbyint(std::ldexp(size, type.digits - exponent)); // in units of the last one
    // Digits that were rounded up to the next power of two carry into the exponent by themselves.
    const auto bits = static_cast<std::uint32_t>(digits) + (static_cast<std::uint32_t>(exponent - least)
                                                            << static_cast<std::uint32_t>(type.digits));
    const std::uint32_t sign = std::signbit(value) ? 1U : 0U;
    return bits | sign << (8U * static_cast<std::uint32_t>(type.bytes) - 1U);
}

} // namespace

double readStored(TensorDtype type, const std::byte* from) {
    if (type == TensorDtype::F64) {
        double value = 0;
        std::memcpy(&value, from, sizeof value);
        return value;
    }
    if (type == TensorDtype::F32) {
        float value = 0;
        std::memcpy(&value, from, sizeof value);
        return static_cast<double>(value);
    }
    const SmallType small = smallType(type).value_or(SmallType{});
    std::uint32_t bits = 0;
    std::memcpy(&bits, from, static_cast<std::size_t>(small.bytes));
    return wideOf(small, bits);
}

bool writeStored(TensorDtype type, double value, std::byte* to) {
    if (type == TensorDtype::F64) {
        std::memcpy(to, &value, sizeof value);
        return std::isfinite(value);
    }
    if (type == TensorDtype::F32) {
        const auto narrow = static_cast<float>(value);
        if (!std::isfinite(narrow)) {
            return false;
        }
        std::memcpy(to, &narrow, sizeof narrow);
        return true;
    }
    const std::optional<SmallType> small = smallType(type);
    if (!small || !std::isfinite(value)) {
        return false;
    }
    const std::uint32_t bits = bitsOf(*small, value);
    if (!(std::abs(value) <= small->largest) && std::abs(wideOf(*small, bits)) > small->largest) {
        return false;
    }
    std::memcpy(to, &bits, static_cast<std::size_t>(small->bytes));
    return true;
}

} // namespace mambascope
