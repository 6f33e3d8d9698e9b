// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/message_text.hpp"

#include <cstddef>

namespace mambascope {

namespace {

constexpr std::size_t kLongest = 80;

bool isContinuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

} // namespace

std::string quotedForMessage(std::string_view text) {
    std::size_t length = text.size();
    if (length > kLongest) {
        length = kLongest;
        while (length > 0 && isContinuation(text[length])) {
            --length;
        }
    }
    std::string result = "\"";
    for (const char byte : text.substr(0, length)) {
        const auto code = static_cast<unsigned char>(byte);
        result += code < 0x20 || code == 0x7F ? '?' : byte;
    }
    return result + (length < text.size() ? "…\"" : "\"");
}

} // namespace mambascope
