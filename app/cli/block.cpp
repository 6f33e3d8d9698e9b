// SPDX-License-Identifier: GPL-3.0-or-later
// block: what token sets hand to later tokens is taken away, window by window.
#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/usage_error.hpp"

namespace mambascope::cli {
namespace {

Site blockedState(const Options& options) {
    const std::string given = options.valueOr("--state", "mix");
    const std::optional<Site> state = siteFromName(given);
    if (state != Site::Mix && state != Site::A) {
        throw usageError("--state", given, "mix or a");
    }
    return *state;
}

BlockRequest readRequest(const Options& options) {
    BlockRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    request.sources = options.has("--sources") ? sources(options) : request.sources;
    request.window = requiredInteger(options, "--window", 1);
    request.align = options.has("--align") ? align(options) : request.align;
    request.how = chosen<BlockMethod>(options, "--how");
    request.state = blockedState(options);
    request.others = chosen<BlockOthers>(options, "--others");
    request.means = options.valueOr("--means", "");
    request.text = options.valueOr("--text", "");
    return request;
}

Json toJson(const BlockSnapshot& snapshot, const BlockRequest& request, const Snapshot& whole) {
    Json json = answerHead("mambascope.block/1", snapshot.model, whole.provenance);
    addPrompt(json, snapshot.prompt, whole.request);
    json["target"] = targetJson(snapshot.target);
    json["how"] = nameOf(request.how);
    if (request.how == BlockMethod::Mean) {
        json["state"] = siteName(request.state);
        json["others"] = nameOf(request.others);
    }
    json["window"] = request.window;
    json["align"] = nameOf(request.align);
    json["windows"] = windowsJson(snapshot.windows);
    json["base_probability"] = snapshot.baseProbability;
    json["probability"] = Json::object();
    json["relative_change"] = Json::object();
    for (std::size_t i = 0; i < snapshot.sources.size(); ++i) {
        const std::string name(roleName(snapshot.sources[i]));
        json["probability"][name] = snapshot.probability[i];
        Json changes = Json::array();
        for (const double probability : snapshot.probability[i]) {
            changes.push_back((probability - snapshot.baseProbability) / snapshot.baseProbability);
        }
        json["relative_change"][name] = std::move(changes);
    }
    json["notes"] = snapshot.prompt.notes;
    return json;
}

std::string phrase(const BlockRequest& request) {
    switch (request.how) {
    case BlockMethod::Mean:
        break;
    case BlockMethod::Knockout:
        return "when later tokens no longer see these";
    case BlockMethod::Strict:
        return "when later tokens no longer see these, nor by the convolution (strict)";
    }
    return std::string(siteName(request.state)) + " of these tokens is its mean" +
           (request.others == BlockOthers::Clean ? ", that of the others but the last as in the clean run"
                                                 : "");
}

std::string toTable(const BlockSnapshot& snapshot, const BlockRequest& request, const Snapshot& whole) {
    return tableHead(snapshot.model, snapshot.prompt, whole) +
           targetLine(snapshot.target, snapshot.baseProbability) + "\nprobability of the target " +
           (request.how == BlockMethod::Mean ? "when " : "") + phrase(request) + "\n" +
           windowTable(snapshot.windows, snapshot.sources, snapshot.probability);
}

Answer run(const Options& options) {
    const BlockRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<BlockSnapshot>(snapshot.body);
    return {toJson(result, request, snapshot), toTable(result, request, snapshot)};
}

} // namespace

Command blockCommand() {
    return {BlockKind::kName, BlockKind::kSummary,
            withCommonOptions({
                {"--sources", "ROLES",
                 "roles with commas between them (default: subject,subject_last,relation,last)"},
                {"--window", "K", "layers per window; needed"},
                {"--align", "start|center", "how windows are placed (default: center)"},
                {"--how", "mean|knockout|strict",
                 "what is done to the tokens (default: mean, in state-space models)"},
                {"--state", "mix|a",
                 "what becomes its mean: all that a token hands to others (default), or x alone"},
                {"--others", "live|clean",
                 "all else follows (default), or mix of the other tokens but the last stays as it was"},
                {"--means", "FILE", "means of a text, as the command stats writes them"},
                {"--text", "FILE|bundled", "instead: the text, one document a line"},
            }),
            run};
}

} // namespace mambascope::cli
