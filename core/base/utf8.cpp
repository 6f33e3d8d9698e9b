// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.hpp"

namespace mambascope {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// What a lead byte announces: length, and the bounds of the second byte (they keep out overlong forms,
/// surrogates and code points above U+10FFFF; Unicode standard, table 3-7).
struct Lead {
    std::uint8_t length = 0; ///< 0: no character starts with this byte
    unsigned char secondLow = 0x80;
    unsigned char secondHigh = 0xBF;
};

Lead leadOf(unsigned char byte) {
    if (byte < 0x80) {
        return {1};
    }
    if (byte >= 0xC2 && byte <= 0xDF) {
        return {2};
    }
    if (byte >= 0xE0 && byte <= 0xEF) {
        return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
    }
    if (byte >= 0xF0 && byte <= 0xF4) {
        return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
    }
    return {0};
}

} // namespace

Utf8Step decodeUtf8(std::string_view text, std::size_t position) {
    const auto first = static_cast<unsigned char>(text[position]);
    const Lead lead = leadOf(first);
    if (lead.length <= 1) {
        return lead.length == 1 ? Utf8Step{first, 1, true} : Utf8Step{kReplacement, 1, false};
    }
    char32_t code = first & (0x7FU >> lead.length);
    for (std::uint8_t i = 1; i < lead.length; ++i) {
        const bool ended = position + i >= text.size();
        const auto byte =
            ended ? static_cast<unsigned char>(0) : static_cast<unsigned char>(text[position + i]);
        const unsigned char low = i == 1 ? lead.secondLow : 0x80;
        const unsigned char high = i == 1 ? lead.secondHigh : 0xBF;
        if (ended || byte < low || byte > high) {
            return {kReplacement, i, false}; // the bytes so far began a character: one maximal subpart
        }
        code = code << 6 | (byte & 0x3FU);
    }
    return {code, lead.length, true};
}

void appendUtf8(std::string& text, char32_t codePoint) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0U | codePoint >> 6);
        put(0x80U | (codePoint & 0x3FU));
    } else if (codePoint < 0x10000) {
        put(0xE0U | codePoint >> 12);
        put(0x80U | (codePoint >> 6 & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    } else {
        put(0xF0U | codePoint >> 18);
        put(0x80U | (codePoint >> 12 & 0x3FU));
        put(0x80U | (codePoint >> 6 & 0x3FU));
        put(0x80U | (codePoint & 0x3FU));
    }
}

bool isValidUtf8(std::string_view text) {
    for (std::size_t position = 0; position < text.size();) {
        const Utf8Step step = decodeUtf8(text, position);
        if (!step.valid) {
            return false;
        }
        position += step.length;
    }
    return true;
}

std::string toValidUtf8(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const Utf8Step step = decodeUtf8(text, position);
        appendUtf8(result, step.codePoint);
        position += step.length;
    }
    return result;
}

} // namespace mambascope
