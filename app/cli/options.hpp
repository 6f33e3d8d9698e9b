// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as rows of a table: what a subcommand accepts, and what the user gave.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope::cli {

/// One option. Names are written with their dashes: "--model", "-o". A name without dashes ("FILE") stands
/// for what is given without an option, once or, if it is repeatable, any number of times.
struct OptionSpec {
    std::string name;
    std::string valueName; ///< shown in help, such as "NAME|DIR"; empty: a switch without value
    std::string help;
    bool repeatable = false;
};

/// What was given, by option name, in the order of the command line.
class Options {
public:
    /// Reads `--name value`, `--name=value`, `-o value` and switches. Throws Error InvalidArgument for an
    /// unknown or repeated option, a missing or superfluous value and for anything that is no option.
    Options(std::span<const OptionSpec> accepted, std::span<const std::string> arguments);

    [[nodiscard]] bool has(std::string_view name) const;
    /// The value of an option that is given at most once.
    [[nodiscard]] std::optional<std::string> value(std::string_view name) const;
    [[nodiscard]] std::string valueOr(std::string_view name, std::string_view fallback) const;
    /// Throws Error InvalidArgument when the option is absent.
    [[nodiscard]] std::string required(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view name) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

} // namespace mambascope::cli
