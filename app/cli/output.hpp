// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "app/cli/command.hpp"

namespace mambascope::cli {

/// Writes the text to stdout at once. Throws Error FileWriteFailed when it does not get there (full disk).
void print(std::string_view text);
/// The answer in the form that the options and the kind of stdout ask for.
void print(const Answer& answer, const Options& options);

} // namespace mambascope::cli
