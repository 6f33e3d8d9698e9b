// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.hpp"

#include <algorithm>
#include <numeric>

#include "app/cli/usage_error.hpp"
#include "core/base/message_text.hpp"

namespace mambascope::cli {
namespace {

/// Levenshtein distance, for "did you mean".
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

std::string unknownOption(const std::string& name, std::span<const OptionSpec> accepted) {
    const auto closest =
        std::min_element(accepted.begin(), accepted.end(), [&](const auto& a, const auto& b) {
            return distance(name, a.name) < distance(name, b.name);
        });
    if (closest != accepted.end() && distance(name, closest->name) <= 3) {
        return name + " is no option of this command; did you mean " + closest->name + "?";
    }
    return name + " is no option of this command; --help lists its options";
}

/// What is given without an option; null: nothing may be.
const OptionSpec* operandIn(std::span<const OptionSpec> accepted) {
    const auto found = std::find_if(accepted.begin(), accepted.end(),
                                    [](const OptionSpec& row) { return !row.name.starts_with("-"); });
    return found == accepted.end() ? nullptr : &*found;
}

} // namespace

Options::Options(std::span<const OptionSpec> accepted, std::span<const std::string> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const bool isShort = argument.size() == 2 && argument.front() == '-';
        if (!argument.starts_with("--") && !isShort) {
            if (const OptionSpec* operand = operandIn(accepted);
                operand && (operand->repeatable || !m_values.contains(operand->name))) {
                m_values[operand->name].push_back(argument);
                continue;
            }
            throw usageError(argument,
                             quotedForMessage(argument) +
                                 " is no option (such as --model); put a text with spaces in quotes");
        }
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        const auto spec = std::find_if(accepted.begin(), accepted.end(),
                                       [&](const OptionSpec& row) { return row.name == name; });
        if (spec == accepted.end()) {
            throw usageError(name, unknownOption(name, accepted));
        }
        std::vector<std::string>& values = m_values[name];
        if (!values.empty() && !spec->repeatable) {
            throw usageError(name, name + " is given more than once; give it once");
        }
        if (spec->valueName.empty()) {
            if (equals != std::string::npos) {
                throw usageError(name, name + " takes no value");
            }
            values.emplace_back();
        } else if (equals != std::string::npos) {
            values.push_back(argument.substr(equals + 1));
        } else if (i + 1 < arguments.size()) {
            values.push_back(arguments[++i]);
        } else {
            throw usageError(name, name + " needs a value: " + name + " " + spec->valueName);
        }
    }
}

bool Options::has(std::string_view name) const {
    return m_values.contains(name);
}

std::optional<std::string> Options::value(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.front());
}

std::string Options::valueOr(std::string_view name, std::string_view fallback) const {
    return value(name).value_or(std::string(fallback));
}

std::string Options::required(std::string_view name) const {
    if (std::optional<std::string> given = value(name)) {
        return *std::move(given);
    }
    throw usageError(name, std::string(name) + " is missing; this command needs it");
}

std::vector<std::string> Options::values(std::string_view name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>{} : found->second;
}

} // namespace mambascope::cli
