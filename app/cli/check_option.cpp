// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/check_option.hpp"

#include <charconv>
#include <utility>

#include "app/cli/option_values.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "app/cli/usage_error.hpp"

namespace mambascope::cli {
namespace {

constexpr const char* kReference = "float64, every run from scratch";

std::uint64_t seed(const Options& options) {
    const std::string given = options.required("--check-seed");
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
    if (error != std::errc{} || end != given.data() + given.size()) {
        throw usageError("--check-seed", given, "a whole number from 0 on");
    }
    return value;
}

Json differenceJson(const CheckDifference& difference, const char* unit, const PlaceName& placeName) {
    return {{"largest_difference", difference.largest},
            {"unit", unit},
            {"bound", difference.bound ? Json(*difference.bound) : Json(nullptr)},
            {"where", placeName(difference.where)}};
}

/// Name in JSON, unit in JSON, words in a table.
struct Measure {
    const char* key;
    const char* unit;
    const char* words;
    const std::optional<CheckDifference>& difference;
};

std::vector<Measure> measuresOf(const CheckReport& report) {
    return {{"logit", "standard deviations of the logits", " σ of the logits", report.logit},
            {"probability", "probability", " in probability", report.probability},
            {"relative_probability", "share of the probability", " of the probability", report.relative},
            {"attention", "share of the layer's largest value", " of the layer's largest value",
             report.attention}};
}

} // namespace

std::vector<OptionSpec> withCheckOptions(std::vector<OptionSpec> own) {
    own.push_back({"--check", "", "compute the answer again in float64 on the CPU, and compare"});
    own.push_back(
        {"--check-runs", "N", "knockouts that are computed again; of more, N are drawn (default: 256)"});
    own.push_back({"--check-seed", "S", "seed of that draw (default: 1)"});
    return own;
}

std::optional<CheckChoice> checkChoice(const Options& options) {
    for (const char* name : {"--check-runs", "--check-seed"}) {
        if (options.has(name) && !options.has("--check")) {
            throw usageError(name, std::string(name) + " needs --check");
        }
    }
    if (!options.has("--check")) {
        return std::nullopt;
    }
    CheckChoice choice;
    choice.mostRuns = integer(options, "--check-runs", 1).value_or(choice.mostRuns);
    if (options.has("--check-seed")) {
        choice.seed = seed(options);
    }
    return choice;
}

void addCheck(Json& answer, const std::optional<CheckReport>& report, const PlaceName& placeName) {
    if (!report) {
        return;
    }
    Json json{{"reference", kReference},
              {"checked", report->checked},
              {"of", report->total},
              {"seed", report->checked < report->total ? Json(report->seed) : Json(nullptr)},
              {"holds", report->holds()}};
    for (const Measure& measure : measuresOf(*report)) {
        if (measure.difference) {
            json[measure.key] = differenceJson(*measure.difference, measure.unit, placeName);
        }
    }
    answer["check"] = std::move(json);
}

std::string checkLine(const std::optional<CheckReport>& report, const PlaceName& placeName) {
    if (!report) {
        return {};
    }
    const std::string what = report->attention ? " layers" : " knockouts";
    std::string text = std::string("check     ") + kReference + ": " + std::to_string(report->checked) +
                       " of " + std::to_string(report->total) + what;
    if (report->checked < report->total) {
        text += " (seed " + std::to_string(report->seed) + ")";
    }
    text += report->holds() ? "; largest difference " : "; WRONG, largest difference ";
    const char* between = "";
    for (const Measure& measure : measuresOf(*report)) {
        if (measure.difference) {
            text += between + number(measure.difference->largest) + measure.words + " (" +
                    placeName(measure.difference->where) + ")";
            between = ", ";
        }
    }
    return text + "\n";
}

PlaceName sweepPlaces(const std::vector<IndexRange>& windows,
                      std::function<std::string(std::size_t)> sourceName) {
    return [windows, sourceName = std::move(sourceName)](const std::vector<int>& where) -> std::string {
        if (where.empty()) {
            return "clean run";
        }
        return "source " + sourceName(static_cast<std::size_t>(where[0])) + ", layers " +
               windowName(windows[static_cast<std::size_t>(where[1])]);
    };
}

} // namespace mambascope::cli
