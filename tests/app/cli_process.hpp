// SPDX-License-Identifier: GPL-3.0-or-later
// Starts mambascope-cli and collects what it says.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <functional>

namespace mambascope::testing {

struct CliResult {
    int exitCode = -1; ///< -1: crashed or did not finish
    QByteArray output;
    QByteArray error;

    /// The JSON object on stdout; empty where there is none.
    [[nodiscard]] QJsonObject json() const;
};

/// `inChild` is called in the new process before the program starts, to set limits; it must not allocate.
[[nodiscard]] CliResult
runCli(const QStringList& arguments,
       const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment(),
       const std::function<void()>& inChild = {});
/// The same with a terminal as stdout; everything printed is in `output`.
[[nodiscard]] CliResult runCliOnTerminal(const QStringList& arguments);

/// COMMAND --model MODEL --prompt "Beats Music is owned by" --subject "Beats Music" EXTRA...
[[nodiscard]] QStringList onDemoPrompt(const QString& command, const QString& model,
                                       const QStringList& extra = {});

} // namespace mambascope::testing
