// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_process.hpp"

#include <QJsonDocument>
#include <QProcess>
#include <array>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace mambascope::testing {
namespace {

constexpr int kTimeoutMs = 120'000;

/// Replaces this (forked) process; returns only where that fails.
void execute(std::vector<std::string> words) {
    std::vector<char*> pointers;
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
}

} // namespace

QJsonObject CliResult::json() const {
    return QJsonDocument::fromJson(output).object();
}

CliResult runCli(const QStringList& arguments, const QProcessEnvironment& environment,
                 const std::function<void()>& inChild) {
    QProcess process;
    if (inChild) {
        process.setChildProcessModifier(inChild);
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(MAMBASCOPE_CLI), arguments);
    process.closeWriteChannel();
    CliResult result;
    if (process.waitForFinished(kTimeoutMs) && process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.output = process.readAllStandardOutput();
    result.error = process.readAllStandardError();
    return result;
}

CliResult runCliOnTerminal(const QStringList& arguments) {
    std::vector<std::string> words{MAMBASCOPE_CLI};
    for (const QString& argument : arguments) {
        words.push_back(argument.toStdString());
    }
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        execute(std::move(words));
        _exit(127);
    }
    CliResult result;
    std::array<char, 4096> buffer{};
    for (ssize_t size = 0; (size = read(terminal, buffer.data(), buffer.size())) > 0;) {
        result.output.append(buffer.data(), size);
    }
    int status = 0;
    waitpid(child, &status, 0);
    close(terminal);
    result.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

QStringList onDemoPrompt(const QString& command, const QString& model, const QStringList& extra) {
    return QStringList{command,
                       QStringLiteral("--model"),
                       model,
                       QStringLiteral("--prompt"),
                       QStringLiteral("Beats Music is owned by"),
                       QStringLiteral("--subject"),
                       QStringLiteral("Beats Music")} +
           extra;
}

} // namespace mambascope::testing
