// SPDX-License-Identifier: GPL-3.0-or-later
// attention: one layer's hidden attention, query by source.
#include <array>

#include "app/cli/check_option.hpp"
#include "app/cli/command.hpp"
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

AttentionRequest readRequest(const Options& options) {
    AttentionRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    const int layer = requiredInteger(options, "--layer", 0);
    request.layers = {{layer, layer}};
    request.head = integer(options, "--head", 0);
    request.heads = heads(options);
    if (request.head && !request.heads.all()) {
        throw usageError("--heads", "--head and --heads can't be used together; choose one");
    }
    request.view = view(options);
    request.measureError = options.has("--error") || options.has("--check");
    request.check = checkChoice(options);
    return request;
}

PlaceName places(const AttentionSnapshot& snapshot) {
    return [&snapshot](const std::vector<int>& where) {
        const auto token = [&](std::size_t i) {
            return tokenName(snapshot.prompt, static_cast<std::size_t>(where[i]));
        };
        return "query " + token(1) + ", source " + token(2);
    };
}

Json toJson(const AttentionSnapshot& snapshot, const Snapshot& whole) {
    Json json = answerHead("mambascope.attention/1", snapshot.model, whole.provenance);
    addPrompt(json, snapshot.prompt, whole.request);
    json["layer"] = snapshot.layers.front();
    json["head"] = snapshot.head ? Json(*snapshot.head) : Json(nullptr);
    json["heads"] = headsJson(snapshot.heads);
    json["view"] = nameOf(snapshot.view);
    json["rebuild_error"] = snapshot.rebuildError ? Json(*snapshot.rebuildError) : Json(nullptr);
    const std::size_t count = snapshot.prompt.tokens.size();
    json["attention"] = matrixJson(snapshot.layerValues(0), count, count);
    json["notes"] = snapshot.prompt.notes;
    addCheck(json, snapshot.check, places(snapshot));
    return json;
}

std::string toTable(const AttentionSnapshot& snapshot, const Snapshot& whole) {
    const std::size_t count = snapshot.prompt.tokens.size();
    TextTable table;
    std::vector<std::string> head{"query \\ source"};
    for (std::size_t source = 0; source < count; ++source) {
        head.push_back(tokenName(snapshot.prompt, source));
    }
    table.addRow(std::move(head));
    for (std::size_t query = 0; query < count; ++query) {
        std::vector<std::string> row{tokenName(snapshot.prompt, query)};
        for (std::size_t source = 0; source <= query; ++source) {
            row.push_back(number(static_cast<double>(snapshot.layerValues(0)[query * count + source])));
        }
        table.addRow(std::move(row));
    }
    const bool areChannels = snapshot.model.headsAreChannels;
    const std::string word = areChannels ? "channel" : "head";
    const std::string shown = snapshot.head          ? word + " " + std::to_string(*snapshot.head)
                              : snapshot.heads.all() ? "over all " + word + "s"
                                                     : "over " + headsPhrase(snapshot.heads, areChannels);
    return tableHead(snapshot.model, snapshot.prompt, whole) + checkLine(snapshot.check, places(snapshot)) +
           "\nlayer " + std::to_string(snapshot.layers.front()) + ", " + shown + ", view " +
           std::string(nameOf(snapshot.view)) +
           (snapshot.rebuildError ? "; all layers' weights rebuild their own output to a relative error of " +
                                        number(*snapshot.rebuildError)
                                  : "") +
           "\n" + table.str();
}

Answer run(const Options& options) {
    const Snapshot snapshot = answer(readRequest(options));
    const auto& result = std::get<AttentionSnapshot>(snapshot.body);
    if (const std::optional<std::string> file = options.value("--npy")) {
        const auto count = static_cast<std::int64_t>(result.prompt.tokens.size());
        writeNpy(*file, std::array{count, count}, result.values);
    }
    return {toJson(result, snapshot), toTable(result, snapshot)};
}

} // namespace

Command attentionCommand() {
    return {AttentionKind::kName, AttentionKind::kSummary,
            withCommonOptions(withCheckOptions({
                {"--layer", "L", "the layer, counted from 0; needed"},
                {"--head", "H", "one head (default: over all heads)"},
                headOption("over these heads (default: all)"),
                {"--view", "signed|abs|normalized|contribution", "what is shown (default: signed)"},
                {"--error", "", "also measure how exactly all layers' weights rebuild their own output"},
                {"--npy", "FILE", "also write it as float32 [query, source]"},
            })),
            run};
}

} // namespace mambascope::cli
