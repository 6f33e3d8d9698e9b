// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/results: parts of lines, as text and read back. Written by hand: the order of the fields is
// the contract's, and there are millions of numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "core/io/json_node.hpp"
#include "core/results/row_head.hpp"
#include "core/wire/json_values.hpp"

namespace mambascope {

/// With nine significant digits; null where it is no number.
void append(std::string& out, double value);
void append(std::string& out, std::int64_t value);
void appendText(std::string& out, const std::string& text);
void appendKey(std::string& out, const std::string& key);

/// Items between brackets with commas between them; `item` appends the i-th.
template <typename Item>
void appendAll(std::string& out, const char* brackets, std::size_t count, const Item& item) {
    out += brackets[0];
    for (std::size_t i = 0; i < count; ++i) {
        out += i == 0 ? "" : ",";
        item(i);
    }
    out += brackets[1];
}

/// A line's beginning, up to the subject's bytes.
void appendHead(std::string& out, const RowHead& head);
/// Throws FileMalformed naming the field.
void readHead(const JsonNode& node, RowHead& head);
/// The row's number. Throws likewise.
[[nodiscard]] std::int64_t rowNumber(const JsonNode& node);

template <typename Number>
[[nodiscard]] std::pair<Number, Number> pairOf(const JsonNode& node) {
    node.require(node.json().is_array() && node.size() == 2, "a list of two numbers");
    return {wire::decodeInteger<Number>(node.element(0)), wire::decodeInteger<Number>(node.element(1))};
}

} // namespace mambascope
