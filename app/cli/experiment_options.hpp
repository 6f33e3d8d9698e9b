// SPDX-License-Identifier: GPL-3.0-or-later
// The options of `experiment`.
#pragma once

#include <vector>

#include "app/cli/options.hpp"
#include "core/values/experiment_kind.hpp"

namespace mambascope::cli {

[[nodiscard]] std::vector<OptionSpec> experimentOptions();

/// What is asked for, with the data's name and selection as they are opened (saved selections are read).
/// Throws Error InvalidArgument naming the option and what was expected, and as opening the data does.
[[nodiscard]] ExperimentRequest experimentRequest(const Options& options);

} // namespace mambascope::cli
