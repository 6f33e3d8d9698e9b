// SPDX-License-Identifier: GPL-3.0-or-later
// What about a prompt's text changes answers without being seen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// What of a prompt is noted, for those who say it in another language.
struct PromptNote {
    enum class Kind {
        End,         ///< it ends in white space
        Start,       ///< it begins with white space
        SpacesInRow, ///< `count` spaces in a row inside a line
        Returns,     ///< `count` carriage returns
        Deceptive,   ///< `count` characters that look like spaces or can't be seen; the first is `character`
        Broken,      ///< bytes that are no UTF-8
    };
    Kind kind = Kind::End;
    char32_t character = 0;
    std::size_t byte = 0; ///< where it is, or the first of several
    std::size_t count = 1;
    friend bool operator==(const PromptNote&, const PromptNote&) = default;
};

/// At most one of each kind, in their order. Any thread.
[[nodiscard]] std::vector<PromptNote> findPromptNotes(std::string_view prompt);
/// One English line.
[[nodiscard]] std::string noteText(const PromptNote& note);

/// One English line where the prompt ends in white space, else empty. Models read it as it is.
[[nodiscard]] std::string noteOnEnd(std::string_view prompt);

/// noteOnEnd, and the same for white space at the start, two spaces in a row inside a line, carriage returns,
/// spaces that are no U+0020, characters that can't be seen and bytes that are no UTF-8. Nothing of all this
/// is changed. One English line each; any thread.
[[nodiscard]] std::vector<std::string> promptNotes(std::string_view prompt);

} // namespace mambascope
