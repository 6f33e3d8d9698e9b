// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mambascope {

/// Text as one line that any terminal can show, at its whole length: what would end a line, move the cursor
/// or turn the reading direction is '?', broken UTF-8 is U+FFFD.
[[nodiscard]] std::string cleanForMessage(std::string_view text);
/// A name out of a file (a field, a key, a path), fit for a one-line message: clean, and shortened to about
/// 80 bytes without breaking a UTF-8 character.
[[nodiscard]] std::string nameForMessage(std::string_view name);
/// … in quotes.
[[nodiscard]] std::string quotedForMessage(std::string_view text);

} // namespace mambascope
