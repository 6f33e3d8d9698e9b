// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the window's program and collects what it says.
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

namespace mambascope::testing {

struct ProgramResult {
    int exitCode = -1; ///< -1: crashed or did not finish
    QByteArray output;
    QByteArray error;
};

/// The test's own environment, without a user's choices about OpenMP, and with settings of its own below
/// `home`.
[[nodiscard]] QProcessEnvironment programEnvironment(const QString& home);

[[nodiscard]] ProgramResult runProgram(const QString& program, const QStringList& arguments,
                                       const QProcessEnvironment& environment);

} // namespace mambascope::testing
