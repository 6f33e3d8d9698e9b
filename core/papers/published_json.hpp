// SPDX-License-Identifier: GPL-3.0-or-later
// What the tables of published numbers are read with. Private to core/papers.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/json_node.hpp"
#include "core/values/enum_names.hpp"

namespace mambascope {

inline double number(const JsonNode& node) {
    node.require(node.json().is_number() && std::isfinite(node.json().get<double>()), "a number");
    return node.json().get<double>();
}

inline double numberOr(const JsonNode& node, double fallback) {
    return node.isNull() ? fallback : number(node);
}

inline double errorOr(const JsonNode& node) {
    const double value = numberOr(node, 0);
    node.require(value >= 0, "a number from 0 on");
    return value;
}

inline std::int64_t whole(const JsonNode& node, std::int64_t least, std::int64_t most) {
    const bool isWhole = node.json().is_number_integer();
    const std::int64_t value = isWhole ? node.json().get<std::int64_t>() : least - 1;
    node.require(isWhole && value >= least && value <= most, "a whole number in its range");
    return value;
}

inline std::string textOr(const JsonNode& node, std::string_view fallback) {
    return node.isNull() ? std::string(fallback) : node.text();
}

/// A word of an enumeration; the fallback where it is left out.
template <NamedEnum Enum>
Enum wordOr(const JsonNode& node, Enum fallback) {
    if (node.isNull()) {
        return fallback;
    }
    const std::optional<Enum> value = valueNamed<Enum>(node.text());
    if (!value) {
        node.fail(namesOf<Enum>());
    }
    return *value;
}

} // namespace mambascope
