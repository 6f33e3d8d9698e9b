// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a text inside another one as people read them: by words, and whatever Unicode form the accents have.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace mambascope {

/// How a found text stands among the letters around it; the better the larger.
enum class WordFit {
    Inside, ///< a word goes on at one of its ends, as for "time" in "sentiment"; or it cuts a character
    Joined, ///< a hyphen or an apostrophe joins it to another word, as for "Jean" in "Jean-Luc"
    Whole,  ///< one or more words of their own
};

struct TextMatch {
    std::uint32_t start = 0; ///< first byte in the searched text
    std::uint32_t end = 0;   ///< one past the last byte
    WordFit fit = WordFit::Inside;
    bool sameBytes = true; ///< false: the same text under normalization form C, written with other bytes
};

/// Every place of `wanted` in `text`, from left to right; places may overlap. Both are UTF-8; what is broken
/// in them matches the same bytes alone. Words are made of letters, marks, digits and connectors. In scripts
/// that put no spaces between words (Han, Hiragana, Thai, Lao, Khmer, Myanmar) a word may end behind every
/// character. What stands before an apostrophe (d'Artagnan) and a possessive 's join nothing. An empty
/// `wanted` is nowhere. Any thread.
[[nodiscard]] std::vector<TextMatch> findText(std::string_view text, std::string_view wanted);

/// The text without the white space (by Unicode's property) at its ends.
[[nodiscard]] std::string_view withoutSpaceAround(std::string_view text);

} // namespace mambascope
