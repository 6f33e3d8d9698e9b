// SPDX-License-Identifier: GPL-3.0-or-later
// flow: the followed answer's probability when the last token is cut from whole token sets, window by window.
#include "app/cli/check_option.hpp"
#include "app/cli/command.hpp"
#include "app/cli/head_option.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"

namespace mambascope::cli {
namespace {

FlowRequest readRequest(const Options& options) {
    FlowRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    request.window = requiredInteger(options, "--window", 1);
    request.align = align(options);
    request.sources = sources(options);
    request.heads = heads(options);
    request.check = checkChoice(options);
    request.strict = strictDegree(options);
    return request;
}

PlaceName places(const FlowSnapshot& snapshot) {
    return sweepPlaces(snapshot.windows, [&snapshot](std::size_t source) {
        return std::string(roleName(snapshot.sources[source]));
    });
}

Json toJson(const FlowSnapshot& snapshot, const FlowRequest& request, const Snapshot& whole) {
    Json json = answerHead("mambascope.flow/1", snapshot.model, whole.provenance);
    addPrompt(json, snapshot.prompt, whole.request);
    json["target"] = targetJson(snapshot.target);
    json["window"] = request.window;
    json["align"] = nameOf(request.align);
    json["heads"] = headsJson(request.heads);
    json["strict"] = nameOf(request.strict);
    json["windows"] = windowsJson(snapshot.windows);
    json["base_probability"] = snapshot.baseProbability;
    json["probability"] = Json::object();
    for (std::size_t i = 0; i < snapshot.sources.size(); ++i) {
        json["probability"][std::string(roleName(snapshot.sources[i]))] = snapshot.probability[i];
    }
    json["notes"] = snapshot.prompt.notes;
    addCheck(json, snapshot.check, places(snapshot));
    return json;
}

std::string toTable(const FlowSnapshot& snapshot, const FlowRequest& request, const Snapshot& whole) {
    return tableHead(snapshot.model, snapshot.prompt, whole) +
           targetLine(snapshot.target, snapshot.baseProbability) +
           checkLine(snapshot.check, places(snapshot)) +
           "\nprobability of the target when the last token no longer sees these tokens" +
           (request.heads.all() ? "" : " in " + headsPhrase(request.heads, snapshot.model.headsAreChannels)) +
           strictPhrase(request.strict) + "\n" +
           windowTable(snapshot.windows, snapshot.sources, snapshot.probability);
}

Answer run(const Options& options) {
    const FlowRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<FlowSnapshot>(snapshot.body);
    return {toJson(result, request, snapshot), toTable(result, request, snapshot)};
}

} // namespace

Command flowCommand() {
    return {
        FlowKind::kName, FlowKind::kSummary,
        withCommonOptions(withCheckOptions({
            {"--window", "K", "layers per window; needed"},
            {"--align", "start|center", "how windows are placed (default: start)"},
            {"--sources", "ROLES", "roles with commas between them (default: subject,relation,last,first)"},
            headOption("only these heads lose the connections (default: all)"),
            strictOption(),
        })),
        run};
}

} // namespace mambascope::cli
