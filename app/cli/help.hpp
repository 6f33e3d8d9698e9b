// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "app/cli/command.hpp"

namespace mambascope::cli {

/// The overview of all commands, for --help.
[[nodiscard]] std::string overview(std::span<const Command> commands);
/// One command's options, for COMMAND --help.
[[nodiscard]] std::string commandHelp(const Command& command);
/// One line: name, version, revision, build type, compiler.
[[nodiscard]] std::string versionLine();

} // namespace mambascope::cli
