// SPDX-License-Identifier: GPL-3.0-or-later
// Long lists of numbers that stand beside a JSON document instead of in it: there they keep their bits and
// take a tenth of the room.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mambascope {

/// Numbers that somebody else owns, as they lie in memory, at any address (little-endian).
struct NumberArray {
    enum class Type { Float32, Float64 };

    template <typename Number>
    static constexpr Type kTypeOf = std::is_same_v<Number, float> ? Type::Float32 : Type::Float64;
    [[nodiscard]] static constexpr std::size_t sizeOf(Type type) { return type == Type::Float32 ? 4 : 8; }

    Type type = Type::Float32;
    std::span<const std::byte> bytes;

    [[nodiscard]] std::size_t count() const { return bytes.size() / sizeOf(type); }
};

/// A document names its arrays by their places in this list: {"array": 0}.
using NumberArrays = std::vector<NumberArray>;

/// Shorter lists stay in the document, where one can read them.
inline constexpr std::size_t kFewestInArray = 64;

} // namespace mambascope
