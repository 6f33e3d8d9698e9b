// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/base/error.hpp"

namespace mambascope::cli {

/// What is wrong with an option, as a sentence: "--json takes no value".
[[nodiscard]] Error usageError(std::string_view argument, const std::string& sentence);
/// A value that an option can't have: "--top "x": expected a whole number from 1 on".
[[nodiscard]] Error usageError(std::string_view argument, std::string_view value, std::string_view expected);

} // namespace mambascope::cli
