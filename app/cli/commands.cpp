// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "app/cli/generic_command.hpp"
#include "app/cli/own_commands.hpp"

namespace mambascope::cli {
namespace {

/// Kinds whose command is more than their fields.
constexpr std::array kOwn{predictCommand, mapCommand,   flowCommand,     attentionCommand,
                          traceCommand,   pathCommand,  blockCommand,    editCommand,
                          lreCommand,     statsCommand, evaluateCommand, experimentCommand};

Command ownOr(Command (*generic)(), std::string_view name) {
    for (Command (*const make)() : kOwn) {
        if (Command own = make(); own.name == name) {
            return own;
        }
    }
    return generic();
}

} // namespace

std::vector<Command> allCommands() {
    std::vector<Command> commands;
    Kinds::forEach([&]<typename Kind>() {
        if constexpr (!requires { Kind::kHasCommand; }) {
            commands.push_back(ownOr(genericCommand<Kind>, Kind::kName));
        }
    });
    commands.push_back(modelsCommand());
    commands.push_back(benchCommand());
    commands.push_back(verifyCommand());
    commands.push_back(figureCommand());
    commands.push_back(mergeCommand());
    commands.push_back(reproduceCommand());
    return commands;
}

} // namespace mambascope::cli
