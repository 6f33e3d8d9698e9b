// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/byte_alphabet.hpp"

#include "core/base/utf8.hpp"

#include <array>
#include <cstdint>

namespace mambascope::byte_alphabet {

namespace {

constexpr std::size_t kBytes = 256;
constexpr char32_t kFirstStandIn = 0x100;
constexpr std::size_t kStandIns = 68;

constexpr bool standsForItself(unsigned byte) {
    return (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xFF && byte != 0xAD);
}

struct Alphabet {
    std::array<char32_t, kBytes> characterOf{};
    std::array<std::int16_t, kFirstStandIn + kStandIns> byteOf{}; ///< -1: not in the alphabet
};

constexpr Alphabet makeAlphabet() {
    Alphabet alphabet;
    alphabet.byteOf.fill(-1);
    char32_t standIn = kFirstStandIn;
    for (unsigned byte = 0; byte < kBytes; ++byte) {
        const char32_t character = standsForItself(byte) ? char32_t{byte} : standIn++;
        alphabet.characterOf[byte] = character;
        alphabet.byteOf[character] = static_cast<std::int16_t>(byte);
    }
    return alphabet;
}

constexpr Alphabet kAlphabet = makeAlphabet();
static_assert(kAlphabet.characterOf[' '] == U'Ġ');
static_assert(kAlphabet.characterOf[0xAD] == kFirstStandIn + kStandIns - 1);

} // namespace

std::string spell(std::string_view bytes) {
    std::string spelling;
    spelling.reserve(2 * bytes.size());
    for (const char byte : bytes) {
        appendUtf8(spelling, kAlphabet.characterOf[static_cast<unsigned char>(byte)]);
    }
    return spelling;
}

std::optional<std::string> unspell(std::string_view spelling) {
    std::string bytes;
    bytes.reserve(spelling.size());
    for (std::size_t position = 0; position < spelling.size();) {
        const Utf8Step step = decodeUtf8(spelling, position);
        if (step.codePoint >= kAlphabet.byteOf.size() || kAlphabet.byteOf[step.codePoint] < 0) {
            return std::nullopt;
        }
        bytes += static_cast<char>(kAlphabet.byteOf[step.codePoint]);
        position += step.length;
    }
    return bytes;
}

} // namespace mambascope::byte_alphabet
