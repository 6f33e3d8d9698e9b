// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/corruption_options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "app/cli/option_values.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/values/place_parser.hpp"

namespace mambascope::cli {
namespace {

constexpr const char* kNoiseExpected =
    "a standard deviation above 0 such as 0.1, 3x for 3 times that of the embeddings, or a file FILE.npy";

std::uint64_t seed(const Options& options) {
    const std::string given = options.required("--seed");
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), value);
    if (error != std::errc{} || end != given.data() + given.size()) {
        throw usageError("--seed", given, "a whole number from 0 on");
    }
    return value;
}

NoiseSpec noise(const Options& options) {
    const std::string given = options.required("--corrupt-noise");
    NoiseSpec spec;
    if (given.ends_with(".npy")) {
        spec.file = given;
        if (options.has("--samples") || options.has("--seed")) {
            throw usageError("--samples", "--samples and --seed are for drawn noise; a file has its own");
        }
        return spec;
    }
    spec.timesSpread = given.ends_with('x');
    const char* const last = given.data() + given.size() - (spec.timesSpread ? 1 : 0);
    const auto [end, error] = std::from_chars(given.data(), last, spec.amount);
    if (error != std::errc{} || end != last || !(spec.amount > 0) || !std::isfinite(spec.amount)) {
        throw usageError("--corrupt-noise", given, kNoiseExpected);
    }
    spec.samples = integer(options, "--samples", 1).value_or(spec.samples);
    spec.seed = options.has("--seed") ? seed(options) : spec.seed;
    return spec;
}

/// Options that count only beside others.
void requireCompany(const Options& options) {
    const auto needs = [&](const char* name, bool company, const char* what) {
        if (options.has(name) && !company) {
            throw usageError(name, std::string(name) + " needs " + what);
        }
    };
    needs("--samples", options.has("--corrupt-noise"), "--corrupt-noise");
    needs("--seed", options.has("--corrupt-noise"), "--corrupt-noise");
    needs("--corrupt-prompt", options.has("--corrupt-subject"),
          "--corrupt-subject: the part of it that is its subject");
    needs("--pad", options.valueOr("--token-align", "") == "paper", "--token-align paper");
}

Json subjectJson(const PromptInfo& prompt) {
    return prompt.subject ? Json{prompt.subject->first, prompt.subject->last} : Json(nullptr);
}

std::string joined(const std::vector<Token>& tokens) {
    std::string text;
    for (const Token& token : tokens) {
        text += " " + visible(token.text);
    }
    return text;
}

} // namespace

std::vector<OptionSpec> withCorruptionOptions(std::vector<OptionSpec> own) {
    std::vector<OptionSpec> options{
        {"--corrupt-subject", "TEXT",
         "another subject, in place of the prompt's; of --corrupt-prompt: its own"},
        {"--corrupt-prompt", "TEXT", "a whole other prompt instead of the prompt with another subject"},
        {"--corrupt-noise", "SD|Kx|FILE.npy",
         "instead: normal noise on the subject's embeddings; Kx: K times their standard deviation"},
        {"--samples", "S", "runs with noise, over which probabilities are averaged (default: 10)"},
        {"--seed", "N", "of the noise (default: 1)"},
        {"--token-align", "subject-end|paper",
         "which tokens go together: counted from the subjects' ends (default), or with pads in front"},
        {"--pad", "TOKEN", "the pad of --token-align paper (default: the tokenizer's EOS)"},
    };
    options.insert(options.end(), own.begin(), own.end());
    return options;
}

CorruptionSpec corruption(const Options& options) {
    requireCompany(options);
    CorruptionSpec spec;
    spec.subject = options.valueOr("--corrupt-subject", "");
    spec.prompt = options.valueOr("--corrupt-prompt", "");
    spec.align = chosen<TokenAlign>(options, "--token-align");
    spec.pad = options.valueOr("--pad", "");
    if (!options.has("--corrupt-noise")) {
        if (spec.subject.empty()) {
            throw usageError("--corrupt-subject",
                             "there is no corruption; give --corrupt-subject TEXT (another "
                             "subject) or --corrupt-noise SD|Kx|FILE.npy");
        }
        return spec;
    }
    for (const char* other : {"--corrupt-subject", "--corrupt-prompt", "--token-align"}) {
        if (options.has(other)) {
            throw usageError(other, std::string(other) + " and --corrupt-noise can't be used together");
        }
    }
    spec.noise = noise(options);
    return spec;
}

std::vector<Site> states(const Options& options, std::string_view name) {
    std::vector<Site> found;
    if (!options.has(name)) {
        return found;
    }
    const std::string given = options.required(name);
    for (std::size_t at = 0; at <= given.size();) {
        const std::size_t comma = std::min(given.find(',', at), given.size());
        const std::optional<Site> state = siteFromName(std::string_view(given).substr(at, comma - at));
        if (!state || std::find(found.begin(), found.end(), *state) != found.end()) {
            throw usageError(name, given, "different states with commas between them: " + namesOf<Site>());
        }
        found.push_back(*state);
        at = comma + 1;
    }
    return found;
}

std::vector<PositionItem> positions(const Options& options, std::string_view name) {
    if (!options.has(name)) {
        return {};
    }
    const std::string given = options.required(name);
    PlaceParser parser(given, name);
    std::vector<PositionItem> items = parser.positions();
    if (!parser.atEnd()) {
        parser.fail("',' or the end");
    }
    return items;
}

void addRuns(Json& json, const BothRuns& runs, BaseRun base, const CorruptionSpec& corruption) {
    json["tokens"] = tokensJson(runs.clean.tokens);
    json["subject"] = subjectJson(runs.clean);
    json["target"] = targetJson(runs.target);
    json["base"] = nameOf(base);
    json["token_align"] = corruption.noise ? Json(nullptr) : Json(nameOf(corruption.align));
    json["clean"] = {{"target_probability", runs.cleanProbability}};
    json["corrupt"] = {{"tokens", tokensJson(runs.corrupt.tokens)},
                       {"subject", subjectJson(runs.corrupt)},
                       {"target_probability", runs.corruptProbability}};
}

Json notesJson(const BothRuns& runs) {
    Json notes = runs.clean.notes;
    for (const std::string& note : runs.corrupt.notes) {
        if (std::find(runs.clean.notes.begin(), runs.clean.notes.end(), note) == runs.clean.notes.end()) {
            notes.push_back("corrupted prompt: " + note);
        }
    }
    return notes;
}

std::string runLines(const BothRuns& runs) {
    return "corrupted" + joined(runs.corrupt.tokens) + "\n" + targetLine(runs.target, runs.cleanProbability) +
           "corrupted " + percent(runs.corruptProbability) + " of the same answer\n";
}

Json effectJson(const std::optional<double>& effect) {
    return effect ? Json(*effect) : Json(nullptr);
}

std::string effectText(const std::optional<double>& effect) {
    if (!effect) {
        return "-";
    }
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3f", *effect);
    return text.data();
}

} // namespace mambascope::cli
