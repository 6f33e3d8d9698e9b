// SPDX-License-Identifier: GPL-3.0-or-later
// A request's fields as options: `top_k` of the request is --top-k on the command line.
#pragma once

#include <concepts>
#include <filesystem>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "app/cli/check_option.hpp"
#include "app/cli/command.hpp"
#include "app/cli/head_option.hpp"
#include "app/cli/option_values.hpp"
#include "core/io/json_reader.hpp"
#include "core/wire/json_archive.hpp"

namespace mambascope::cli {

/// "--top-k"
[[nodiscard]] std::string optionOf(std::string_view field);
/// A knockout for each --knockout that is given.
[[nodiscard]] std::vector<KnockoutSpec> knockouts(const Options& options, std::string_view name);

/// An archive that lists the options of the fields it is shown, with their defaults.
class FieldLister {
public:
    std::vector<OptionSpec> options;

    template <typename T>
    void field(const char* name, const T& standard) {
        using Value = std::remove_cvref_t<T>;
        if constexpr (std::same_as<Value, ModelRef>) {
            append(modelOptions());
        } else if constexpr (std::same_as<Value, PromptSpec>) {
            append(promptOptions());
        } else if constexpr (std::same_as<Value, std::optional<CheckChoice>>) {
            append(withCheckOptions({}));
        } else if constexpr (std::same_as<Value, HeadSelection>) {
            options.push_back(headOption("only these heads (default: all)"));
        } else {
            options.push_back(ownOption(name, standard));
        }
    }
    template <typename T>
    void optionalField(const char* name, const T& standard) {
        field(name, standard);
    }

private:
    void append(const std::vector<OptionSpec>& more);

    template <typename T>
    static OptionSpec ownOption(const char* name, const T& standard) {
        const std::string option = optionOf(name);
        if constexpr (std::same_as<T, bool>) {
            return {option, "", "switches it on"};
        } else if constexpr (std::same_as<T, std::vector<KnockoutSpec>>) {
            return {option, "SPEC", "connections to cut", true};
        } else if constexpr (NamedEnum<T>) {
            return {option, "WORD", namesOf<T>() + " (default: " + std::string(nameOf(standard)) + ")"};
        } else if constexpr (std::integral<T>) {
            return {option, "N", "a whole number (default: " + std::to_string(standard) + ")"};
        } else if constexpr (std::same_as<T, std::optional<int>>) {
            return {option, "N", "a whole number"};
        } else if constexpr (std::same_as<T, std::string>) {
            return {option, "TEXT", "a text"};
        } else {
            const auto json = wire::Writer().encode(standard);
            return {option, "JSON", "as in a request's JSON (default: " + json.dump() + ")"};
        }
    }
};

/// An archive that reads the fields it is shown from the options; one without option keeps its default.
/// Throws Error InvalidArgument, FileMalformed for bad JSON, and what the typed options throw.
class FieldReader {
public:
    explicit FieldReader(const Options& options)
        : m_options(options) {}

    template <typename T>
    void field(const char* name, T& value) {
        const std::string option = optionOf(name);
        if constexpr (std::same_as<T, ModelRef>) {
            value = modelRef(m_options);
        } else if constexpr (std::same_as<T, PromptSpec>) {
            value = promptSpec(m_options);
        } else if constexpr (std::same_as<T, std::optional<CheckChoice>>) {
            value = checkChoice(m_options);
        } else if constexpr (std::same_as<T, HeadSelection>) {
            value = heads(m_options);
        } else if (m_options.has(option)) {
            read(option, value);
        }
    }
    template <typename T>
    void optionalField(const char* name, T& value) {
        field(name, value);
    }

private:
    template <typename T>
    void read(const std::string& option, T& value) const {
        if constexpr (std::same_as<T, bool>) {
            value = true;
        } else if constexpr (std::same_as<T, std::vector<KnockoutSpec>>) {
            value = knockouts(m_options, option);
        } else if constexpr (NamedEnum<T>) {
            value = chosen<T>(m_options, option);
        } else if constexpr (std::same_as<T, int>) {
            value = *integer(m_options, option, std::numeric_limits<int>::min());
        } else if constexpr (std::same_as<T, std::optional<int>>) {
            value = integer(m_options, option, std::numeric_limits<int>::min());
        } else if constexpr (std::same_as<T, std::string>) {
            value = m_options.required(option);
        } else {
            const std::filesystem::path source(option);
            const nlohmann::json json = parseJson(m_options.required(option), source);
            const JsonNode node(json, source);
            wire::Reader(node).decode(node, value);
        }
    }

    const Options& m_options;
};

} // namespace mambascope::cli
