// SPDX-License-Identifier: GPL-3.0-or-later
// predict: the next token's probabilities, clean and under knockouts.
#include <array>

#include "app/cli/check_option.hpp"
#include "app/cli/command.hpp"
#include "app/cli/field_options.hpp"
#include "app/cli/head_option.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "app/cli/usage_error.hpp"
#include "core/io/npy_writer.hpp"

namespace mambascope::cli {
namespace {

PredictRequest readRequest(const Options& options) {
    PredictRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    const HeadSelection chosen = heads(options);
    if (!chosen.all() && !options.has("--knockout")) {
        throw usageError("--heads",
                         "--heads needs --knockout: it chooses the heads that lose the connections");
    }
    if (options.has("--strict") && !options.has("--knockout")) {
        throw usageError("--strict", "--strict needs --knockout: it says what else a cut takes away");
    }
    request.knockouts = knockouts(options, "--knockout");
    for (KnockoutSpec& spec : request.knockouts) {
        spec.heads = chosen;
        spec.strict = strictDegree(options);
    }
    request.topK = integer(options, "--top", 1).value_or(request.topK);
    request.logits = options.has("--logits");
    request.check = checkChoice(options);
    return request;
}

PlaceName places(const PredictSnapshot& snapshot) {
    return [&snapshot](const std::vector<int>& where) {
        const auto variant = static_cast<std::size_t>(where[0]);
        return (variant == 0 ? "clean run" : snapshot.variants[variant - 1].knockout.label) + ", token " +
               std::to_string(where[1]);
    };
}

Json toJson(const PredictSnapshot& snapshot, const Snapshot& whole) {
    Json json = answerHead("mambascope.predict/1", snapshot.model, whole.provenance);
    addPrompt(json, snapshot.prompt, whole.request);
    json["target"] = targetJson(snapshot.target);
    json["clean"] = {{"target_probability", snapshot.clean.targetProbability},
                     {"top", topJson(snapshot.clean.top)}};
    json["heads"] =
        headsJson(snapshot.variants.empty() ? HeadSelection() : snapshot.variants.front().knockout.heads);
    json["strict"] =
        nameOf(snapshot.variants.empty() ? Strict::Off : snapshot.variants.front().knockout.strict);
    json["variants"] = Json::array();
    for (const VariantResult& variant : snapshot.variants) {
        json["variants"].push_back({{"knockout", variant.knockout.label},
                                    {"target_probability", variant.targetProbability},
                                    {"relative_change", variant.relativeChange},
                                    {"top", topJson(variant.top)}});
    }
    json["notes"] = snapshot.prompt.notes;
    addCheck(json, snapshot.check, places(snapshot));
    return json;
}

std::string topTable(const std::vector<TokenScore>& top, bool withClean) {
    TextTable table;
    table.addRow(withClean ? std::vector<std::string>{"token", "id", "probability", "clean", "logit"}
                           : std::vector<std::string>{"token", "id", "probability", "logit"});
    for (const TokenScore& score : top) {
        std::vector<std::string> row{visible(score.text), std::to_string(score.id),
                                     percent(score.probability)};
        if (withClean) {
            row.push_back(percent(score.cleanProbability));
        }
        row.push_back(number(score.logit));
        table.addRow(std::move(row));
    }
    return table.str();
}

std::string toTable(const PredictSnapshot& snapshot, const Snapshot& whole) {
    std::string text = tableHead(snapshot.model, snapshot.prompt, whole) +
                       targetLine(snapshot.target, snapshot.clean.targetProbability) +
                       checkLine(snapshot.check, places(snapshot)) + "\nclean\n" +
                       topTable(snapshot.clean.top, false);
    for (const VariantResult& variant : snapshot.variants) {
        const HeadSelection& chosen = variant.knockout.heads;
        text += "\n" + visible(variant.knockout.label) +
                (chosen.all() ? "" : " in " + headsPhrase(chosen, snapshot.model.headsAreChannels)) +
                strictPhrase(variant.knockout.strict) + "\n  target " + percent(variant.targetProbability) +
                " (" + signedPercent(variant.relativeChange) + ")\n" + topTable(variant.top, true);
    }
    return text;
}

Answer run(const Options& options) {
    const Snapshot snapshot = answer(readRequest(options));
    const auto& result = std::get<PredictSnapshot>(snapshot.body);
    if (const std::optional<std::string> file = options.value("--logits")) {
        const std::array shape{static_cast<std::int64_t>(1 + result.variants.size()),
                               static_cast<std::int64_t>(result.model.vocabularySize)};
        writeNpy(*file, shape, result.logits);
    }
    return {toJson(result, snapshot), toTable(result, snapshot)};
}

} // namespace

Command predictCommand() {
    return {
        PredictKind::kName, PredictKind::kSummary,
        withCommonOptions(withCheckOptions({
            {"--knockout", "SPEC", "one variant: connections to cut", true},
            headOption("only these heads lose the connections (default: all)"),
            strictOption(),
            {"--top", "K", "how many predictions to list (default: 10)"},
            {"--logits", "FILE.npy", "write the last position's logits, float32 [1+variants, vocabulary]"},
        })),
        run};
}

} // namespace mambascope::cli
