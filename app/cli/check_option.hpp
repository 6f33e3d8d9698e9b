// SPDX-License-Identifier: GPL-3.0-or-later
// --check: the answer computed again by the reference, and how it is told.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/json_parts.hpp"
#include "app/cli/options.hpp"

namespace mambascope::cli {

/// `own` with --check, --check-runs and --check-seed behind it.
[[nodiscard]] std::vector<OptionSpec> withCheckOptions(std::vector<OptionSpec> own);
/// Throws Error InvalidArgument for the other two without --check.
[[nodiscard]] std::optional<CheckChoice> checkChoice(const Options& options);

/// A place (CheckDifference::where) in words.
using PlaceName = std::function<std::string(const std::vector<int>& where)>;

/// Puts "check" into the answer if there is a report.
void addCheck(Json& answer, const std::optional<CheckReport>& report, const PlaceName& placeName);
/// "check     float64, every run from scratch: 3 of 3 knockouts; …" with its line's end, or nothing.
[[nodiscard]] std::string checkLine(const std::optional<CheckReport>& report, const PlaceName& placeName);

/// Places of a sweep: the run of one set of sources (`sourceName` of its number) and one window.
[[nodiscard]] PlaceName sweepPlaces(const std::vector<IndexRange>& windows,
                                    std::function<std::string(std::size_t)> sourceName);

} // namespace mambascope::cli
