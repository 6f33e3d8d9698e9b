// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+C, and the SIGTERM that a batch system sends before it kills: a run that keeps what it has done ends
// by itself.
#pragma once

namespace mambascope::cli {

/// While it lives, the first of these signals is noted; a second one ends the program.
class StopSignal {
public:
    /// Of a program that was stopped, as shells tell it for Ctrl+C.
    static constexpr int kExitCode = 130;

    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    [[nodiscard]] static bool wasCaught();
};

} // namespace mambascope::cli
