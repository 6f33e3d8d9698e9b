// SPDX-License-Identifier: GPL-3.0-or-later
// How single values are written and read: numbers, strings, words.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "core/base/error.hpp"
#include "core/io/json_node.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope::wire {

[[nodiscard]] nlohmann::json encodeText(const std::string& text);
[[nodiscard]] std::string decodeText(const JsonNode& node);
[[nodiscard]] nlohmann::json encodeReal(double value);
[[nodiscard]] double decodeReal(const JsonNode& node);
[[nodiscard]] ErrorCode decodeErrorCode(const JsonNode& node);

template <NamedEnum Enum>
[[nodiscard]] Enum decodeWord(const JsonNode& node) {
    const std::optional<Enum> value =
        node.json().is_string() ? valueNamed<Enum>(node.json().get_ref<const std::string&>()) : std::nullopt;
    if (!value) {
        node.fail(namesOf<Enum>());
    }
    return *value;
}

template <std::integral Integer>
[[nodiscard]] Integer decodeInteger(const JsonNode& node) {
    const nlohmann::json& value = node.json();
    if (value.is_number_unsigned() && std::in_range<Integer>(value.get<std::uint64_t>())) {
        return static_cast<Integer>(value.get<std::uint64_t>());
    }
    if (value.is_number_integer() && !value.is_number_unsigned() &&
        std::in_range<Integer>(value.get<std::int64_t>())) {
        return static_cast<Integer>(value.get<std::int64_t>());
    }
    node.fail("a whole number from " + std::to_string(std::numeric_limits<Integer>::min()) + " to " +
              std::to_string(std::numeric_limits<Integer>::max()));
}

} // namespace mambascope::wire
