// SPDX-License-Identifier: GPL-3.0-or-later
// map: the followed answer's probability under every (source token, layer window) knockout of one query.
#include "app/cli/check_option.hpp"
#include "app/cli/command.hpp"
#include "app/cli/head_option.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"

namespace mambascope::cli {
namespace {

MapRequest readRequest(const Options& options) {
    MapRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    request.window = requiredInteger(options, "--window", 1);
    request.align = align(options);
    request.query = query(options);
    request.heads = heads(options);
    request.check = checkChoice(options);
    request.strict = strictDegree(options);
    return request;
}

PlaceName places(const MapSnapshot& snapshot) {
    return sweepPlaces(snapshot.windows,
                       [&snapshot](std::size_t source) { return tokenName(snapshot.prompt, source); });
}

Json toJson(const MapSnapshot& snapshot, const MapRequest& request, const Snapshot& whole) {
    Json json = answerHead("mambascope.map/1", snapshot.model, whole.provenance);
    addPrompt(json, snapshot.prompt, whole.request);
    json["target"] = targetJson(snapshot.target);
    json["query"] = snapshot.query;
    json["window"] = request.window;
    json["align"] = nameOf(request.align);
    json["heads"] = headsJson(request.heads);
    json["strict"] = nameOf(request.strict);
    json["windows"] = windowsJson(snapshot.windows);
    json["base_probability"] = snapshot.baseProbability;
    json["probability"] =
        matrixJson(snapshot.probability.data(), snapshot.prompt.tokens.size(), snapshot.windows.size());
    json["notes"] = snapshot.prompt.notes;
    addCheck(json, snapshot.check, places(snapshot));
    return json;
}

std::string toTable(const MapSnapshot& snapshot, const MapRequest& request, const Snapshot& whole) {
    TextTable table;
    std::vector<std::string> head{"source"};
    for (const IndexRange& window : snapshot.windows) {
        head.push_back(windowName(window));
    }
    table.addRow(std::move(head));
    for (std::size_t source = 0; source < snapshot.prompt.tokens.size(); ++source) {
        std::vector<std::string> row{tokenName(snapshot.prompt, source)};
        for (std::size_t window = 0; window < snapshot.windows.size(); ++window) {
            const float probability = snapshot.probability[source * snapshot.windows.size() + window];
            row.push_back(percent(static_cast<double>(probability)));
        }
        table.addRow(std::move(row));
    }
    return tableHead(snapshot.model, snapshot.prompt, whole) +
           targetLine(snapshot.target, snapshot.baseProbability) +
           checkLine(snapshot.check, places(snapshot)) + "\nprobability of the target when token " +
           tokenName(snapshot.prompt, static_cast<std::size_t>(snapshot.query)) + " no longer sees a source" +
           (request.heads.all() ? "" : " in " + headsPhrase(request.heads, snapshot.model.headsAreChannels)) +
           strictPhrase(request.strict) + ", by layers\n" + table.str();
}

Answer run(const Options& options) {
    const MapRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<MapSnapshot>(snapshot.body);
    return {toJson(result, request, snapshot), toTable(result, request, snapshot)};
}

} // namespace

Command mapCommand() {
    return {MapKind::kName, MapKind::kSummary,
            withCommonOptions(withCheckOptions({
                {"--window", "K", "layers per window; needed"},
                {"--align", "start|center", "how windows are placed (default: start)"},
                {"--query", "last|INDEX", "the token whose connections are cut (default: last)"},
                headOption("only these heads lose the connections (default: all)"),
                strictOption(),
            })),
            run};
}

} // namespace mambascope::cli
