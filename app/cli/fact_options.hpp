// SPDX-License-Identifier: GPL-3.0-or-later
// What experiments on facts take, and the request that they make of it.
#pragma once

#include <string_view>
#include <vector>

#include "app/cli/options.hpp"
#include "core/values/facts_kind.hpp"

namespace mambascope::cli {

/// Those that knockout experiments haven't.
[[nodiscard]] std::vector<OptionSpec> factOptions();
/// Throws Error InvalidArgument where an option is given that the experiment has not.
void requireOptionsOf(const Options& options, FactSort sort);
/// Throws Error InvalidArgument that names an option, and as openChosenData.
[[nodiscard]] FactsRequest factsRequest(const Options& options, FactSort sort);

} // namespace mambascope::cli
