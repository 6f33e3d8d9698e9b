// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/utf16_decoder.hpp"

#include <utility>

#include "core/base/utf8.hpp"

namespace mambascope {
namespace {

constexpr char kBroken = '\xFF';
constexpr char16_t kByteOrderMark = 0xFEFF;

bool isHighSurrogate(char16_t unit) {
    return unit >= 0xD800 && unit < 0xDC00;
}

bool isLowSurrogate(char16_t unit) {
    return unit >= 0xDC00 && unit < 0xE000;
}

} // namespace

std::optional<Utf16Decoder> Utf16Decoder::forHead(std::string_view head) {
    if (head.size() < 2) {
        return std::nullopt;
    }
    const std::string_view mark = head.substr(0, 2);
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
        return Utf16Decoder(mark == "\xFE\xFF");
    }
    if (head.size() < 4 || (head[0] == '\0') == (head[1] == '\0')) {
        return std::nullopt;
    }
    const bool bigEndian = head[0] == '\0';
    const bool alike = (head[2] == '\0') == bigEndian && (head[3] == '\0') != bigEndian;
    return alike ? std::optional(Utf16Decoder(bigEndian)) : std::nullopt;
}

std::string Utf16Decoder::decode(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (!m_half) {
            m_half = byte;
            continue;
        }
        const std::uint8_t first = *std::exchange(m_half, std::nullopt);
        const unsigned high = m_bigEndian ? first : byte;
        const unsigned low = m_bigEndian ? byte : first;
        take(static_cast<char16_t>(high << 8U | low), text);
    }
    return text;
}

void Utf16Decoder::take(char16_t unit, std::string& text) {
    const bool first = std::exchange(m_atStart, false);
    if (first && unit == kByteOrderMark) {
        return;
    }
    const std::optional<char16_t> pending = std::exchange(m_surrogate, std::nullopt);
    if (pending && isLowSurrogate(unit)) {
        appendUtf8(text, 0x10000U + ((*pending - 0xD800U) << 10U) + (unit - 0xDC00U));
        return;
    }
    if (pending) {
        text += kBroken;
    }
    if (isHighSurrogate(unit)) {
        m_surrogate = unit;
    } else if (isLowSurrogate(unit)) {
        text += kBroken;
    } else {
        appendUtf8(text, unit);
    }
}

std::string Utf16Decoder::finish() {
    const bool open = m_half.has_value() || m_surrogate.has_value();
    m_half.reset();
    m_surrogate.reset();
    return open ? std::string(1, kBroken) : std::string();
}

} // namespace mambascope
