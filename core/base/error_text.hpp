// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/error.hpp"

namespace mambascope {

/// One line of plain English: what is wrong, and what to do. The one table of them; the window has the same
/// lines for translation (ui/text/error_text.cpp). Arguments are those of the code (ErrorCode); if there are
/// fewer than its line needs, the line is the code's name and the arguments.
[[nodiscard]] std::string errorText(ErrorCode code, const std::vector<std::string>& arguments);

} // namespace mambascope
