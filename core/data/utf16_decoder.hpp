// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: UTF-16, as spreadsheets write "Unicode text", becomes UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mambascope {

/// Takes bytes in parts of any size.
class Utf16Decoder {
public:
    /// A decoder if a file that begins so is UTF-16: by its byte order mark, or by the zeros of two letters
    /// of ASCII. The mark itself decodes to nothing.
    [[nodiscard]] static std::optional<Utf16Decoder> forHead(std::string_view head);

    /// What is broken becomes the byte FF, which no UTF-8 has: it is then found and told like any other wrong
    /// encoding.
    [[nodiscard]] std::string decode(std::string_view bytes);
    /// What a text that ends in the middle of a character leaves: FF, or nothing.
    [[nodiscard]] std::string finish();

private:
    explicit Utf16Decoder(bool bigEndian)
        : m_bigEndian(bigEndian) {}
    void take(char16_t unit, std::string& text);

    bool m_bigEndian;
    bool m_atStart = true;
    std::optional<std::uint8_t> m_half;  ///< first byte of a unit
    std::optional<char16_t> m_surrogate; ///< first unit of a pair
};

} // namespace mambascope
