// SPDX-License-Identifier: GPL-3.0-or-later
// The options that say which rows of which data set a command is about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/options.hpp"
#include "core/data/selection_file.hpp"
#include "core/values/selection.hpp"

namespace mambascope::cli {

/// --data and the conditions, --sample, --limit.
[[nodiscard]] std::vector<OptionSpec> selectionOptions();

/// The conditions alone. Throws Error InvalidArgument naming the option and what was expected.
[[nodiscard]] Selection selectionFrom(const Options& options);
/// The opened data and the conditions, with those of --selection. Throws as selectionFrom and
/// openChosenData.
[[nodiscard]] ChosenData chosenData(const Options& options);

/// Names with commas between them, each at most once; empty if the option is absent.
[[nodiscard]] std::vector<std::string> nameList(const Options& options, std::string_view name);

} // namespace mambascope::cli
