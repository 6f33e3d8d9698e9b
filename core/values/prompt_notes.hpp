// SPDX-License-Identifier: GPL-3.0-or-later
// What about a prompt's text changes answers without being seen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

/// One English line where the prompt ends in white space, else empty. Models read it as it is.
[[nodiscard]] std::string noteOnEnd(std::string_view prompt);

/// noteOnEnd, and the same for white space at the start, two spaces in a row inside a line, carriage returns,
/// spaces that are no U+0020, characters that can't be seen and bytes that are no UTF-8. Nothing of all this
/// is changed. One English line each; any thread.
[[nodiscard]] std::vector<std::string> promptNotes(std::string_view prompt);

} // namespace mambascope
