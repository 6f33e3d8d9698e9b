// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace mambascope {

/// Whether a prompt begins with the tokenizer's BOS token.
enum class BosChoice {
    Auto, ///< as the tokenizer's files say, read as transformers 5 reads them
    On,   ///< with it, once
    Off,  ///< with nothing in front
};

/// One token of a prompt. [start, end) are byte offsets into the UTF-8 prompt as the user typed it.
struct Token {
    std::int32_t id = 0;
    std::string text;        ///< decoded bytes of this one token; may be a fragment of a UTF-8 character
    std::uint32_t start = 0; ///< first byte in the prompt
    std::uint32_t end = 0;   ///< one past the last byte; start == end for tokens that stand for no byte
    bool enclosing = false;  ///< not of the prompt: the tokenizer's template puts it around (BOS, EOS)

    friend bool operator==(const Token&, const Token&) = default;
};

} // namespace mambascope
