// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message_text.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>
#include <cstddef>

namespace mambascope {

namespace {

constexpr std::size_t kLongest = 80;

/// What would end a line, move a terminal's cursor, or turn the reading direction.
bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isPlain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

} // namespace

std::string cleanForMessage(std::string_view text) {
    if (isPlain(text)) {
        return std::string(text);
    }
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        appendUtf8(result, isControl(step.codePoint) ? U'?' : step.codePoint);
        at += step.length;
    }
    return result;
}

std::string nameForMessage(std::string_view name) {
    if (name.size() <= kLongest) {
        return cleanForMessage(name);
    }
    std::size_t end = 0;
    for (std::size_t next = 0; next <= kLongest; next = end + decodeUtf8(name, end).length) {
        end = next;
    }
    return cleanForMessage(name.substr(0, end)) + "…";
}

std::string quotedForMessage(std::string_view text) {
    return "\"" + nameForMessage(text) + "\"";
}

} // namespace mambascope
