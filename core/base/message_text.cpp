// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message_text.hpp"

#include "core/base/utf8.hpp"

#include <cstddef>

namespace mambascope {

namespace {

constexpr std::size_t kLongest = 80;

/// What would end a line or move a terminal's cursor.
bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

} // namespace

std::string quotedForMessage(std::string_view text) {
    std::string result = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        if (at + step.length > kLongest && text.size() > kLongest) {
            result += "…";
            break;
        }
        appendUtf8(result, isControl(step.codePoint) ? U'?' : step.codePoint);
        at += step.length;
    }
    return result + "\"";
}

} // namespace mambascope
