// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/json_values.hpp"

#include <cmath>
#include <optional>

#include "core/base/utf8.hpp"

namespace mambascope::wire {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr const char* kInfinity = "inf";
constexpr const char* kMinusInfinity = "-inf";

std::string toHex(std::string_view bytes) {
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex += kHexDigits[byte >> 4U];
        hex += kHexDigits[byte & 0xFU];
    }
    return hex;
}

std::optional<std::string> fromHex(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const std::size_t high = kHexDigits.find(hex[i]);
        const std::size_t low = kHexDigits.find(hex[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::nullopt;
        }
        bytes += static_cast<char>(high * 16 + low);
    }
    return hex.size() % 2 == 0 ? std::optional(bytes) : std::nullopt;
}

} // namespace

nlohmann::json encodeText(const std::string& text) {
    if (isValidUtf8(text)) {
        return text;
    }
    return {{"hex", toHex(text)}};
}

std::string decodeText(const JsonNode& node) {
    const nlohmann::json& value = node.json();
    if (value.is_string()) {
        return value.get<std::string>();
    }
    const auto hex = value.is_object() ? value.find("hex") : value.end();
    if (value.is_object() && hex != value.end() && hex->is_string()) {
        if (std::optional<std::string> bytes = fromHex(hex->get_ref<const std::string&>())) {
            return *bytes;
        }
    }
    node.fail("a text, or {\"hex\": …} with pairs of 0-9 and a-f");
}

nlohmann::json encodeReal(double value) {
    if (std::isnan(value)) {
        return nullptr;
    }
    if (std::isinf(value)) {
        return value > 0 ? kInfinity : kMinusInfinity;
    }
    return value;
}

double decodeReal(const JsonNode& node) {
    const nlohmann::json& value = node.json();
    if (value.is_number()) {
        return value.get<double>();
    }
    if (value.is_null()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (value == kInfinity) {
        return std::numeric_limits<double>::infinity();
    }
    if (value == kMinusInfinity) {
        return -std::numeric_limits<double>::infinity();
    }
    node.fail("a number, null, \"inf\" or \"-inf\"");
}

ErrorCode decodeErrorCode(const JsonNode& node) {
    const std::string name = decodeText(node);
    for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
        const auto code = static_cast<ErrorCode>(i);
        if (name == errorName(code)) {
            return code;
        }
    }
    node.fail("the name of an error code, such as \"PromptEmpty\"");
}

} // namespace mambascope::wire
