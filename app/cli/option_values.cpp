// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_values.hpp"

#include <algorithm>
#include <charconv>

#include "core/values/device_text.hpp"
#include "core/values/subject.hpp"

namespace mambascope::cli {
namespace {

std::optional<int> wholeNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

int requiredInteger(const Options& options, std::string_view name, int least) {
    const std::string given = options.required(name);
    const std::optional<int> number = wholeNumber(given);
    if (!number || *number < least) {
        throw usageError(name, given, "a whole number from " + std::to_string(least) + " on");
    }
    return *number;
}

std::optional<int> integer(const Options& options, std::string_view name, int least) {
    return options.has(name) ? std::optional(requiredInteger(options, name, least)) : std::nullopt;
}

DeviceChoice device(const Options& options) {
    const std::string given = options.valueOr("--device", "auto");
    const std::optional<DeviceChoice> choice = deviceFromText(given);
    if (!choice) {
        throw usageError("--device", given, "auto, cpu, cuda or cuda:N");
    }
    return *choice;
}

Precision precision(const Options& options) {
    return chosen<Precision>(options, "--dtype");
}

BosChoice bos(const Options& options) {
    return chosen<BosChoice>(options, "--bos");
}

WindowAlign align(const Options& options) {
    return chosen<WindowAlign>(options, "--align");
}

AttentionView view(const Options& options) {
    return chosen<AttentionView>(options, "--view");
}

std::optional<int> query(const Options& options) {
    const std::string given = options.valueOr("--query", "last");
    if (given == "last") {
        return std::nullopt;
    }
    const std::optional<int> index = wholeNumber(given);
    if (!index || *index < 0) {
        throw usageError("--query", given, "last or a token's position from 0 on");
    }
    return index;
}

std::vector<Role> sources(const Options& options) {
    const std::string given = options.valueOr("--sources", "subject,relation,last,first");
    std::vector<Role> roles;
    for (std::size_t at = 0; at <= given.size();) {
        const std::size_t comma = std::min(given.find(',', at), given.size());
        const std::optional<Role> role = roleFromName(std::string_view(given).substr(at, comma - at));
        if (!role || std::find(roles.begin(), roles.end(), *role) != roles.end()) {
            throw usageError("--sources", given,
                             "different roles with commas between them: " + namesOf<Role>());
        }
        roles.push_back(*role);
        at = comma + 1;
    }
    return roles;
}

std::optional<ByteSpan> subjectBytes(const Options& options, std::size_t promptBytes) {
    if (!options.has("--subject-bytes")) {
        return std::nullopt;
    }
    if (options.has("--subject")) {
        throw usageError("--subject-bytes",
                         "--subject and --subject-bytes can't be used together; choose one");
    }
    const std::string given = options.required("--subject-bytes");
    const std::optional<ByteSpan> span = spanFromText(given);
    if (!span || span->end > promptBytes) {
        throw usageError("--subject-bytes", given,
                         "A-B inside the prompt's " + std::to_string(promptBytes) + " bytes, A below B");
    }
    return span;
}

} // namespace mambascope::cli
