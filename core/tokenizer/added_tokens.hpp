// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: tokens that are looked for in the text itself, before BPE sees it.
#pragma once

#include "core/tokenizer/aligned_text.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// An entry of added_tokens.
struct AddedToken {
    std::int32_t id = 0;
    std::string content;
    bool singleWord = false;    ///< only where no word character touches it
    bool stripLeft = false;     ///< takes the white space before it along
    bool stripRight = false;    ///< … behind it
    bool normalized = false;    ///< looked for, normalized, in normalized text; else as it is in the original
    std::int32_t countedId = 0; ///< what transformers makes of the id: it counts added tokens on
};

/// Finds a set of tokens, at each place the longest one. Immutable once built.
class AddedTokenMatcher {
public:
    struct Part {
        TextRange range;
        std::optional<std::int32_t> id; ///< nothing: text between tokens
    };

    /// The content must not be empty. The first of two tokens with the same content stays.
    void add(const AddedToken& token);

    /// The text cut at its tokens. Parts cover the text, except that a token that strips to its right may
    /// reach into the next.
    [[nodiscard]] std::vector<Part> split(std::string_view text) const;

private:
    static constexpr std::int32_t kNothing = -1;

    /// A node of the trie of all patterns.
    struct Node {
        std::map<char, std::int32_t> next;
        std::int32_t token = kNothing; ///< place in m_tokens of the pattern that ends here
    };

    struct Match {
        std::size_t end = 0;
        std::int32_t token = kNothing;
    };

    [[nodiscard]] Match longestAt(std::string_view text, std::size_t begin) const;

    std::vector<Node> m_nodes;
    std::vector<AddedToken> m_tokens;
};

} // namespace mambascope
