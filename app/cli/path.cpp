// SPDX-License-Identifier: GPL-3.0-or-later
// path: how much of restoring h goes through later mixers, gates or outputs of the same token.
#include "app/cli/command.hpp"
#include "app/cli/corruption_options.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"

namespace mambascope::cli {
namespace {

PathRequest readRequest(const Options& options) {
    PathRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    request.corruption = corruption(options);
    if (options.has("--at")) {
        request.at = positions(options, "--at");
    }
    request.sever = states(options, "--sever");
    return request;
}

std::string curveName(const PathCurve& curve) {
    return curve.severed ? std::string(siteName(*curve.severed)) : "recovery";
}

Json effectsJson(const PathSnapshot& snapshot, const PathCurve& curve) {
    Json effects = Json::array();
    for (const double probability : curve.probability) {
        effects.push_back(effectJson(snapshot.indirectEffect(probability)));
    }
    return effects;
}

Json toJson(const PathSnapshot& snapshot, const PathRequest& request, const Snapshot& whole) {
    const BothRuns runs = bothRuns(snapshot);
    Json json = answerHead("mambascope.path/1", snapshot.model, whole.provenance);
    addRuns(json, runs, BaseRun::Corrupt, request.corruption);
    json["positions"] = Json::object();
    for (const PathPosition& position : snapshot.positions) {
        Json& curves = json["positions"][position.name];
        for (const PathCurve& curve : position.curves) {
            curves[curveName(curve)] = {{"probability", curve.probability},
                                        {"indirect_effect", effectsJson(snapshot, curve)}};
        }
    }
    json["notes"] = notesJson(runs);
    return json;
}

std::string toTable(const PathSnapshot& snapshot, const Snapshot& whole) {
    std::string text = tableHead(snapshot.model, snapshot.prompt, whole) + runLines(bothRuns(snapshot));
    for (const PathPosition& position : snapshot.positions) {
        TextTable table;
        std::vector<std::string> head{"layer"};
        for (const PathCurve& curve : position.curves) {
            head.push_back(curve.severed ? curveName(curve) + " severed" : "recovery");
        }
        table.addRow(std::move(head));
        for (std::size_t layer = 0; layer < position.curves.front().probability.size(); ++layer) {
            std::vector<std::string> row{std::to_string(layer)};
            for (const PathCurve& curve : position.curves) {
                row.push_back(percent(curve.probability[layer]));
            }
            table.addRow(std::move(row));
        }
        text += "\n" + position.name + ": probability of the target with h of token " +
                tokenName(snapshot.corrupt, static_cast<std::size_t>(position.tokens.corrupt)) +
                " restored in a layer\n" + table.str();
    }
    return text;
}

Answer run(const Options& options) {
    const PathRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<PathSnapshot>(snapshot.body);
    return {toJson(result, request, snapshot), toTable(result, snapshot)};
}

} // namespace

Command pathCommand() {
    return {PathKind::kName, PathKind::kSummary,
            withCommonOptions(withCorruptionOptions({
                {"--at", "POSITIONS", "tokens whose h is restored, as in SPEC (default: subject_last,last)"},
                {"--sever", "STATES",
                 "what is kept as in the corrupted run in later layers (default: s,g,o or attn,mlp)"},
            })),
            run};
}

} // namespace mambascope::cli
