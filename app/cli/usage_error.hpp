// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace mambascope::cli {

/// What is wrong with the command line: "ARGUMENT: expected EXPECTED", or "ARGUMENT VALUE: expected
/// EXPECTED".
[[nodiscard]] Error usageError(std::string_view argument, std::string_view expected);
[[nodiscard]] Error usageError(std::string_view argument, std::string_view value, std::string_view expected);

} // namespace mambascope::cli
