// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: the words of a filter's text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

struct FilterWord {
    enum class Kind { Word, Quoted, Sign, End };
    Kind kind = Kind::End;
    std::string text;      ///< without its quotes
    std::size_t place = 0; ///< byte, from 0

    [[nodiscard]] bool isSign(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
    /// One of the language's own words, in small letters or capitals.
    [[nodiscard]] bool isKeyword(std::string_view keyword) const;
    [[nodiscard]] bool isText() const { return kind == Kind::Word || kind == Kind::Quoted; }
};

/// Throws Error InvalidArgument for a quote that never closes and for a character that means nothing. The
/// last one is the end.
[[nodiscard]] std::vector<FilterWord> filterWords(std::string_view text);

/// Throws Error InvalidArgument: `expected` at a byte of the filter.
[[noreturn]] void failFilter(std::string_view text, std::size_t place, const std::string& expected);

} // namespace mambascope
