// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: a compiled pattern (PCRE2, just-in-time compiled where the machine allows).
#pragma once

#include "core/tokenizer/aligned_text.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// Immutable after construction: one object serves many threads.
class Regex {
public:
    /// The pattern in the dialect of tokenizer.json. Throws UnsupportedPattern.
    explicit Regex(std::string_view pattern);

    /// All matches from left to right, as the reference finds them: after a match the search goes on at its
    /// end, and an empty match right there is passed over. `text` must be valid UTF-8. Throws Error
    /// InvalidArgument when the text drives the pattern beyond its effort limit.
    [[nodiscard]] std::vector<TextRange> matches(std::string_view text) const;

private:
    struct Code; ///< owns the pcre2_code

    std::string m_pattern; ///< as given, for messages
    std::shared_ptr<const Code> m_code;
};

} // namespace mambascope
