// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/session_fields.hpp"

#include <cmath>

namespace mambascope::ui {
namespace {

constexpr int kMostLayersOrHeads = 100'000;

/// A whole number, also written as 3.0.
std::optional<int> wholeNumber(const nlohmann::json& value) {
    const double number = value.is_number() ? value.get<double>() : 0.5;
    if (number != std::floor(number) || std::abs(number) > 2e9) {
        return std::nullopt;
    }
    return static_cast<int>(number);
}

} // namespace

void readField(const JsonNode& object, const char* name, bool& value) {
    if (const JsonNode node = object[name]; !node.isMissing()) {
        value = node.flag();
    }
}

void readField(const JsonNode& object, const char* name, std::string& value) {
    if (const JsonNode node = object[name]; !node.isMissing()) {
        value = node.text();
    }
}

void readField(const JsonNode& object, const char* name, int& value, int least) {
    const JsonNode node = object[name];
    if (node.isMissing()) {
        return;
    }
    const std::optional<int> number = wholeNumber(node.json());
    if (!number || *number < least || *number > kMostLayersOrHeads) {
        node.fail("a whole number from " + std::to_string(least));
    }
    value = *number;
}

void readField(const JsonNode& object, const char* name, std::optional<int>& value, int least) {
    const JsonNode node = object[name];
    if (node.isMissing()) {
        return;
    }
    value.reset();
    if (!node.isNull()) {
        readField(object, name, value.emplace(), least);
    }
}

ByteSpan readSpan(const JsonNode& pair, std::size_t limit) {
    const nlohmann::json& json = pair.json();
    const bool isPair = json.is_array() && json.size() == 2;
    const int start = isPair ? wholeNumber(json[0]).value_or(-1) : -1;
    const int end = isPair ? wholeNumber(json[1]).value_or(-1) : -1;
    if (start < 0 || end <= start || static_cast<std::size_t>(end) > limit) {
        pair.fail("[start, end] in bytes of the prompt (0 ≤ start < end ≤ " + std::to_string(limit) + ")");
    }
    return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
}

JsonNode objectField(const JsonNode& object, const char* name) {
    static const nlohmann::json kEmpty = nlohmann::json::object();
    const JsonNode node = object[name];
    if (node.isMissing()) {
        return {kEmpty, object.file(), node.place()};
    }
    node.require(node.json().is_object(), "an object");
    return node;
}

} // namespace mambascope::ui
