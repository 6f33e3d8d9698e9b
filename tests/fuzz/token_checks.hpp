// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the tokens of any text in any tokenizer that loads.
#pragma once

#include <cstdint>
#include <vector>

#include "core/tokenizer/tokenizer.hpp"
#include "tests/fuzz/target.hpp"

namespace mambascope::fuzzing {

inline constexpr std::string_view kUsualText =
    "The caf\xC3\xA9's 12 <|endoftext|>  na\xC3\xAFve \xE6\x97\xA5\xE6\x9C\xAC\n\xFF x";
inline constexpr std::size_t kLongestText = 256;

inline void requireGoodTokens(const Tokenizer& tokenizer, std::string_view text) {
    const std::vector<Token> tokens = tokenizer.encode(text);
    std::vector<std::int32_t> ids;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    for (const Token& token : tokens) {
        require(token.id >= 0 && token.id < tokenizer.vocabularySize(), "ids lie in the vocabulary");
        require(token.start <= token.end && token.end <= text.size(), "a token's bytes lie in the text");
        require(token.start >= start && token.end >= end, "tokens follow each other");
        require(token.text == tokenizer.tokenText(token.id), "a token has the text of its id");
        start = token.start;
        end = token.end;
        ids.push_back(token.id);
    }
    static_cast<void>(tokenizer.decode(ids));
    require(tokenizer.encode(text).size() == tokens.size(), "a text encoded twice gives the same tokens");
    static_cast<void>(tokenizer.firstTokenOf(text));
}

/// Encodes a usual text and another one.
inline void useTokenizer(const Tokenizer& tokenizer, std::string_view text) {
    static_cast<void>(tokenizer.tokenText(-1));
    static_cast<void>(tokenizer.tokenText(tokenizer.vocabularySize()));
    for (const std::string_view each : {kUsualText, text.substr(0, kLongestText)}) {
        static_cast<void>(accepted([&] { requireGoodTokens(tokenizer, each); }));
    }
}

} // namespace mambascope::fuzzing
