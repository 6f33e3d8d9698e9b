// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and ranges in the values of options.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/values/head_selection.hpp"

namespace mambascope::cli {

/// "a,b": at least one part; parts may be empty.
[[nodiscard]] std::vector<std::string> partsBetweenCommas(std::string_view text);
/// "12" or "3-9" in digits, ascending; nothing for anything else.
[[nodiscard]] std::optional<IndexRange> rangeFromText(std::string_view text);
/// A number as "2.25", whole text; nothing for anything else and for what is not finite.
[[nodiscard]] std::optional<double> numberFromText(std::string_view text);

} // namespace mambascope::cli
