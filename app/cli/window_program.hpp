// SPDX-License-Identifier: GPL-3.0-or-later
// The program with the window, which draws what needs Qt.
#pragma once

#include <string>
#include <vector>

namespace mambascope::cli {

/// Runs `mambascope` from the folder of this program, waits for it, and returns its exit code; what it
/// complains about goes to stderr. Throws InvalidArgument, naming `file`, where it isn't there or can't be
/// started.
[[nodiscard]] int runWindowProgram(const std::vector<std::string>& arguments, const std::string& file);

} // namespace mambascope::cli
