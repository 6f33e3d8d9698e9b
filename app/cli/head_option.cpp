// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/head_option.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "app/cli/usage_error.hpp"
#include "core/values/enum_names.hpp"
#include "core/values/experiment_settings.hpp"

namespace mambascope::cli {
namespace {

/// A head's number: digits only.
std::optional<int> headNumber(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    return isNumber ? std::optional(number) : std::nullopt;
}

/// "3" or "0-5".
std::optional<IndexRange> headRange(std::string_view text) {
    const std::size_t dash = std::min(text.find('-'), text.size());
    const std::optional<int> first = headNumber(text.substr(0, dash));
    const std::optional<int> last = dash < text.size() ? headNumber(text.substr(dash + 1)) : first;
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    return IndexRange{*first, *last};
}

/// False if the part is neither a group nor a range.
bool append(HeadSelection& selection, std::string_view part) {
    if (const std::optional<DecayGroup> group = valueNamed<DecayGroup>(part)) {
        selection.groups.push_back(*group);
        return true;
    }
    if (part.find('/') != std::string_view::npos) {
        const std::optional<HeadGroup> quantile = namedGroup(part);
        if (quantile) {
            selection.parts.push_back(quantile->heads.parts.front());
        }
        return quantile.has_value();
    }
    const std::optional<IndexRange> range = headRange(part);
    if (range) {
        selection.heads.push_back(*range);
    }
    return range.has_value();
}

} // namespace

OptionSpec strictOption() {
    return {"--strict", "taps|full",
            "also cut what the short convolution brings of a source (taps), and its time step (full)"};
}

std::string strictPhrase(Strict degree) {
    return degree == Strict::Off ? "" : ", strict (" + std::string(nameOf(degree)) + ")";
}

Strict strictDegree(const Options& options) {
    const std::optional<std::string> given = options.value("--strict");
    if (!given) {
        return Strict::Off;
    }
    const std::optional<Strict> degree = valueNamed<Strict>(*given);
    if (!degree || *degree == Strict::Off) {
        throw usageError("--strict", *given, "taps or full");
    }
    return *degree;
}

OptionSpec headOption(const std::string& help) {
    return {"--heads", "HEADS", help};
}

HeadSelection heads(const Options& options) {
    HeadSelection selection;
    if (!options.has("--heads")) {
        return selection;
    }
    const std::string given = options.required("--heads");
    if (const std::optional<HeadSelection> read = headsFrom(given)) {
        return *read;
    }
    throw usageError(
        "--heads", given,
        "slow, middle, fast, 1/4, numbers from 0 on and ranges such as 0-5, with commas between");
}

std::optional<HeadSelection> headsFrom(std::string_view text) {
    HeadSelection selection;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        if (!append(selection, text.substr(at, comma - at))) {
            return std::nullopt;
        }
        at = comma + 1;
    }
    return selection;
}

std::string headsText(const HeadSelection& selection) {
    std::string text;
    const auto add = [&](std::string_view part) {
        text += text.empty() ? "" : ",";
        text += part;
    };
    for (const DecayGroup group : selection.groups) {
        add(nameOf(group));
    }
    for (const DecayPart& part : selection.parts) {
        add(std::to_string(part.part) + "/" + std::to_string(part.parts));
    }
    for (const IndexRange& range : selection.heads) {
        const std::string first = std::to_string(range.first);
        add(range.last == range.first ? first : first + "-" + std::to_string(range.last));
    }
    return text;
}

std::string headsPhrase(const HeadSelection& selection, bool areChannels) {
    return (areChannels ? "channels " : "heads ") + headsText(selection);
}

nlohmann::ordered_json headsJson(const HeadSelection& selection) {
    return selection.all() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(headsText(selection));
}

} // namespace mambascope::cli
