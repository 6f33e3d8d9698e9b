// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mambascope {

/// One step of decoding: the code point (U+FFFD for broken bytes) and how many bytes it took (at least 1).
struct Utf8Step {
    char32_t codePoint = 0;
    std::uint8_t length = 0;
    bool valid = false;
};

/// Decodes the character at text[position]; position must be inside. Broken input yields the maximal subpart
/// that the Unicode standard (section 3.9) and Python's errors="replace" turn into one U+FFFD.
[[nodiscard]] Utf8Step decodeUtf8(std::string_view text, std::size_t position);
void appendUtf8(std::string& text, char32_t codePoint);

[[nodiscard]] bool isValidUtf8(std::string_view text);
/// The text with every broken part replaced by U+FFFD: what a token's bytes look like where only valid UTF-8
/// will do (JSON, labels).
[[nodiscard]] std::string toValidUtf8(std::string_view text);

} // namespace mambascope
