// SPDX-License-Identifier: GPL-3.0-or-later
// mambascope-cli: the engine for scripts, servers and GPU machines. Qt-free.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <unistd.h>

#include "app/cli/command.hpp"
#include "app/cli/help.hpp"
#include "app/cli/output.hpp"
#include "app/cli/usage_error.hpp"
#include "app/engine/engine_loader.hpp"
#include "app/engine/openmp_wait.hpp"
#include "core/base/message_text.hpp"

namespace mambascope::cli {
namespace {

bool contains(std::span<const std::string> arguments, std::string_view wanted) {
    return std::find(arguments.begin(), arguments.end(), wanted) != arguments.end();
}

/// "predict, map and bench"
std::string listed(std::span<const Command> commands) {
    std::string text;
    for (const Command& command : commands) {
        text += text.empty() ? "" : &command == &commands.back() ? " and " : ", ";
        text += command.name;
    }
    return text;
}

int runCommand(std::span<const std::string> arguments) {
    const std::vector<Command> commands = allCommands();
    const std::string first = arguments.empty() ? "" : arguments.front();
    if (first == "--version") {
        print(versionLine());
        return 0;
    }
    if (first == "--help") {
        print(overview(commands));
        return 0;
    }
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Command& row) { return row.name == first; });
    if (command == commands.end()) {
        const std::string problem =
            first.empty() ? "no command is given" : quotedForMessage(first) + " is no command";
        throw usageError(first, problem + "; the commands are " + listed(commands) +
                                    " (mambascope-cli --help says more)");
    }
    const std::span<const std::string> rest = arguments.subspan(1);
    if (contains(rest, "--help")) {
        print(commandHelp(*command));
        return 0;
    }
    const Options options(command->options, rest);
    const Answer answer = command->run(options);
    print(answer, options);
    return answer.exitCode;
}

int report(ErrorKind kind, const std::string& message) {
    // One line, whatever the message carries from the user's text.
    std::string line = message;
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    std::fprintf(stderr, "mambascope-cli: %s\n", line.c_str());
    return static_cast<int>(kind);
}

int run(int argc, char** argv) {
    try {
        const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
        return runCommand(arguments);
    } catch (const Error& error) {
        return report(error.kind(), error.what());
    } catch (const std::bad_alloc&) {
        return report(ErrorKind::Device,
                      "there is not enough memory; try a smaller model or a shorter prompt");
    } catch (const std::exception& error) {
        return report(ErrorKind::Internal, std::string("internal error: ") + error.what());
    }
}

/// This program never calls std::exit (see leaveProgram), so a library did. OpenMP does if it can't start
/// a thread that was there before.
void whenALibraryEndsTheProgram() {
    std::fflush(nullptr);
    ::_exit(report(ErrorKind::Device, "a library ended the program; most likely the system has no threads "
                                      "or memory left, so close other programs or raise the limit"));
}

} // namespace
} // namespace mambascope::cli

int main(int argc, char** argv) {
    mambascope::limitOpenMpSpinning(argv);
    std::atexit(mambascope::cli::whenALibraryEndsTheProgram);
    mambascope::leaveProgram(mambascope::cli::run(argc, argv));
}
