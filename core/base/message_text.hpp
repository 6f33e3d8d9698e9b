// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mambascope {

/// Text out of a file, fit for a one-line message: quoted, control characters as '?', broken UTF-8 as U+FFFD,
/// shortened to about 80 bytes without breaking a UTF-8 character.
[[nodiscard]] std::string quotedForMessage(std::string_view text);

} // namespace mambascope
