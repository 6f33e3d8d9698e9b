// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: where words of a text begin and end.
#pragma once

#include "core/tokenizer/text_search.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace mambascope {

/// The characters of a text, for questions about any place in it.
class WordEdges {
public:
    /// The text must be valid UTF-8.
    explicit WordEdges(std::string_view text);

    /// How a piece of the text stands that starts, or ends, at this byte, which must start a character or be
    /// the text's end. Looks at this end of the piece only.
    [[nodiscard]] WordFit startFit(std::size_t byte) const;
    [[nodiscard]] WordFit endFit(std::size_t byte) const;

private:
    struct Scalar {
        std::size_t byte = 0;
        char32_t code = 0;
        bool inWord = false;    ///< a letter, mark, digit or connector
        bool spaceless = false; ///< of a script without spaces between words
        bool beginsUnit = true; ///< a user-perceived character (grapheme cluster) begins here
    };

    [[nodiscard]] std::size_t indexOf(std::size_t byte) const;
    [[nodiscard]] const Scalar* at(std::size_t index) const;
    [[nodiscard]] bool wordAt(std::size_t index) const;
    [[nodiscard]] bool digitAt(std::size_t index) const;
    /// Whether a piece that ends before, or starts at, the index cuts a word or a character.
    [[nodiscard]] bool cuts(std::size_t index) const;
    /// Whether the character joins the words to both sides of it.
    [[nodiscard]] bool joins(std::size_t index) const;
    [[nodiscard]] bool isPossessive(std::size_t index) const;

    std::vector<Scalar> m_scalars;
};

} // namespace mambascope
