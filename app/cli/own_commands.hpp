// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.hpp"

namespace mambascope::cli {

/// Commands whose options and answers have a form of their own.
[[nodiscard]] Command predictCommand();
[[nodiscard]] Command mapCommand();
[[nodiscard]] Command flowCommand();
[[nodiscard]] Command attentionCommand();
[[nodiscard]] Command traceCommand();
[[nodiscard]] Command pathCommand();
[[nodiscard]] Command blockCommand();
[[nodiscard]] Command evaluateCommand();
[[nodiscard]] Command experimentCommand();
[[nodiscard]] Command statsCommand();
[[nodiscard]] Command editCommand();
[[nodiscard]] Command lreCommand();
/// Commands that ask the engine nothing.
[[nodiscard]] Command modelsCommand();
[[nodiscard]] Command benchCommand();
/// What puts result folders together.
[[nodiscard]] Command mergeCommand();
/// What computes the results of a session file again.
[[nodiscard]] Command verifyCommand();
/// The papers' figures from folders of results.
[[nodiscard]] Command figureCommand();
/// Published numbers beside ours.
[[nodiscard]] Command reproduceCommand();

} // namespace mambascope::cli
