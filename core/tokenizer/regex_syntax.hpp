// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace mambascope {

/// A pattern that uses something the two regular expression dialects don't share; what() names it.
class UnsupportedPattern : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Rewrites a tokenizer.json pattern, which is in Oniguruma's Ruby dialect, for PCRE2 with UTF, UCP and
/// MULTILINE, so that both match the same. The dialects differ in \s (U+180E), \w, \h, \v and in quantifiers;
/// what has no counterpart is refused rather than guessed. Throws UnsupportedPattern.
[[nodiscard]] std::string translatePattern(std::string_view pattern);

} // namespace mambascope
