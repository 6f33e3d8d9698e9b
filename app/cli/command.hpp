// SPDX-License-Identifier: GPL-3.0-or-later
// A subcommand: what it accepts and what it does. Every kind of request (core/values/kinds.hpp) has one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/cli/options.hpp"
#include "core/values/request.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope::cli {

/// The same answer in both forms; nothing is printed before a command has finished.
struct Answer {
    nlohmann::ordered_json json;
    std::string table;
    int exitCode = 0; ///< of the program, once the answer is printed: where a part of it could not be had
};

struct Command {
    std::string_view name;
    std::string_view summary; ///< one line for the overview
    std::vector<OptionSpec> options;
    Answer (*run)(const Options& options);
};

/// All of them, in the order of the help.
[[nodiscard]] std::vector<Command> allCommands();

/// The options and --json, --table and --help, which every command has.
[[nodiscard]] std::vector<OptionSpec> withOutputOptions(std::vector<OptionSpec> own);
/// The options that say which model, where and in which precision.
[[nodiscard]] std::vector<OptionSpec> modelOptions();
/// The options that say what the model reads.
[[nodiscard]] std::vector<OptionSpec> promptOptions();
/// The options of commands that run a model on a prompt, followed by `own` and the options for output.
[[nodiscard]] std::vector<OptionSpec> withCommonOptions(std::vector<OptionSpec> own);

[[nodiscard]] ModelRef modelRef(const Options& options);
[[nodiscard]] PromptSpec promptSpec(const Options& options);

/// Runs one request on a fresh engine in this thread. Throws Error.
[[nodiscard]] Snapshot answer(RequestBody body);

} // namespace mambascope::cli
