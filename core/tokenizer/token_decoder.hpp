// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: what a token's spelling stands for.
#pragma once

#include "core/tokenizer/growth_budget.hpp"
#include "core/tokenizer/json_parts.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mambascope {

/// The decoder of a tokenizer.json, in the two forms that BPE has: the byte alphabet, or SentencePiece's
/// replacements with byte fallback. Immutable once read.
struct TokenDecoder {
    bool byteAlphabet = false;
    std::vector<std::pair<std::string, std::string>> replacements; ///< in order
    bool byteFallback = false;                                     ///< "<0x0A>" is the byte 0A
    char stripped = ' ';
    std::size_t stripAtStart = 0; ///< at most so many of `stripped` leave the front of the whole text
    bool stripFirstToken = false; ///< … all of them, but of the first token only (Metaspace)
    std::size_t stripAtEnd = 0;
    std::filesystem::path file = {}; ///< the tokenizer.json, for messages

    /// The bytes of an entry of the vocabulary; a spelling outside of the byte alphabet is itself. Throws
    /// Error FileMalformed if the replacements make too long a text of it, or of all (the budget).
    [[nodiscard]] std::string bytesOf(std::string_view spelling, GrowthBudget& budget) const;
    /// … of an added token: the byte alphabet doesn't reach it.
    [[nodiscard]] std::string addedBytesOf(std::string_view content, GrowthBudget& budget) const;
    /// A whole decoded text, without the space that the tokenizer put in front.
    [[nodiscard]] std::string finish(std::string text, std::size_t firstTokenSize) const;
};

/// byteAlphabet: what the pre-tokenizer says; the decoder section then tells nothing more. Throws
/// FileMalformed or TokenizerUnsupported.
[[nodiscard]] TokenDecoder readTokenDecoder(const JsonNode& decoder, bool byteAlphabet);

} // namespace mambascope
