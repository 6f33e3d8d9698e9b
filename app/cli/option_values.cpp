// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "app/cli/usage_error.hpp"
#include "core/values/subject.hpp"

namespace mambascope::cli {
namespace {

template <typename Value>
using Choice = std::pair<std::string_view, Value>;

constexpr std::array kPrecisions{Choice<Precision>{"fp32", Precision::Fp32},
                                 Choice<Precision>{"tf32", Precision::Tf32},
                                 Choice<Precision>{"bf16", Precision::Bf16}};
constexpr std::array kBosChoices{Choice<BosChoice>{"on", BosChoice::On},
                                 Choice<BosChoice>{"off", BosChoice::Off}};
constexpr std::array kAligns{Choice<WindowAlign>{"start", WindowAlign::Start},
                             Choice<WindowAlign>{"center", WindowAlign::Center}};
constexpr std::array kViews{Choice<AttentionView>{"signed", AttentionView::Signed},
                            Choice<AttentionView>{"abs", AttentionView::Absolute},
                            Choice<AttentionView>{"normalized", AttentionView::Normalized},
                            Choice<AttentionView>{"contribution", AttentionView::Contribution}};

template <typename Choices>
std::string listed(const Choices& choices) {
    std::string text;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        text += i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ";
        text += choices[i].first;
    }
    return text;
}

/// The option's value as one of the choices; the first one when the option is absent.
template <typename Choices>
auto choose(const Options& options, std::string_view name, const Choices& choices) {
    const std::string given = options.valueOr(name, choices.front().first);
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const auto& row) { return row.first == given; });
    if (found == choices.end()) {
        throw usageError(name, given, listed(choices));
    }
    return found->second;
}

template <typename Choices, typename Value>
std::string_view nameOf(const Choices& choices, Value value) {
    return std::find_if(choices.begin(), choices.end(), [&](const auto& row) { return row.second == value; })
        ->first;
}

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
    if (given == "auto") {
        return {DeviceKind::Auto, 0};
    }
    if (given == "cpu") {
        return {DeviceKind::Cpu, 0};
    }
    if (given == "cuda") {
        return {DeviceKind::Cuda, 0};
    }
    const std::string_view numbered = "cuda:";
    const std::optional<int> index = given.starts_with(numbered)
                                         ? wholeNumber(std::string_view(given).substr(numbered.size()))
                                         : std::nullopt;
    if (!index || *index < 0) {
        throw usageError("--device", given, "auto, cpu, cuda or cuda:N");
    }
    return {DeviceKind::Cuda, *index};
}

Precision precision(const Options& options) {
    return choose(options, "--dtype", kPrecisions);
}

BosChoice bos(const Options& options) {
    return options.has("--bos") ? choose(options, "--bos", kBosChoices) : BosChoice::Auto;
}

WindowAlign align(const Options& options) {
    return choose(options, "--align", kAligns);
}

AttentionView view(const Options& options) {
    return choose(options, "--view", kViews);
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
                             "different roles with commas between them: last, first, subject, relation, "
                             "context, all, begin, end");
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
        throw usageError("--subject-bytes", "--subject or --subject-bytes, not both");
    }
    const std::string given = options.required("--subject-bytes");
    const std::optional<ByteSpan> span = spanFromText(given);
    if (!span || span->end > promptBytes) {
        throw usageError("--subject-bytes", given,
                         "A-B inside the prompt's " + std::to_string(promptBytes) + " bytes, A below B");
    }
    return span;
}

std::string_view alignName(WindowAlign align) {
    return nameOf(kAligns, align);
}

std::string_view viewName(AttentionView view) {
    return nameOf(kViews, view);
}

} // namespace mambascope::cli
