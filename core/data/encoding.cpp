// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/encoding.hpp"

#include "core/base/utf8.hpp"

namespace mambascope {

std::optional<std::string> encodingProblem(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        if (!step.valid) {
            const auto byte = static_cast<unsigned char>(text[at]);
            return "byte " + std::to_string(at + 1) + " of the row is " + kDigits[byte >> 4U] +
                   kDigits[byte & 0xFU] + " (in hexadecimal); save the file as UTF-8";
        }
        at += step.length;
    }
    return std::nullopt;
}

} // namespace mambascope
