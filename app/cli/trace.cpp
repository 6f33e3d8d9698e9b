// SPDX-License-Identifier: GPL-3.0-or-later
// trace: the answer's probability when states of a clean run are put into a corrupted one, or the other way.
#include <array>

#include "app/cli/command.hpp"
#include "app/cli/corruption_options.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/io/npy_writer.hpp"

namespace mambascope::cli {
namespace {

/// Options of maps mean nothing to patches, and the other way round.
void requireOneKind(const Options& options) {
    const bool hasPatches = options.has("--patch");
    for (const char* name : {"--states", "--window", "--align", "--positions", "--method"}) {
        if (hasPatches && options.has(name)) {
            throw usageError(name, std::string(name) + " is for maps; leave it out beside --patch");
        }
    }
    for (const char* name : {"--means", "--logits"}) {
        if (!hasPatches && options.has(name)) {
            throw usageError(name, std::string(name) + " needs --patch");
        }
    }
}

TraceRequest readRequest(const Options& options) {
    requireOneKind(options);
    TraceRequest request;
    request.model = modelRef(options);
    request.prompt = promptSpec(options);
    request.corruption = corruption(options);
    request.into = chosen<BaseRun>(options, "--into");
    for (const std::string& text : options.values("--patch")) {
        request.patches.push_back(parsePatchSpec(text));
    }
    request.maps = request.patches.empty();
    request.states = states(options, "--states");
    request.window = integer(options, "--window", 1).value_or(request.window);
    request.align = options.has("--align") ? align(options) : request.align;
    request.positions = positions(options, "--positions");
    request.method = chosen<TraceMethod>(options, "--method");
    request.means = options.valueOr("--means", "");
    request.logits = options.has("--logits");
    if (request.logits && request.corruption.noise) {
        throw usageError("--logits", "--logits and --corrupt-noise can't be used together: with noise every "
                                     "probability is a mean over samples");
    }
    return request;
}

Json pairsJson(const std::vector<AlignedPair>& pairs) {
    Json list = Json::array();
    for (const AlignedPair& pair : pairs) {
        list.push_back({pair.clean, pair.corrupt});
    }
    return list;
}

Json effectsJson(const TraceSnapshot& snapshot, const TraceMap& map) {
    Json matrix = Json::array();
    for (std::size_t row = 0; row < snapshot.rows.size(); ++row) {
        Json line = Json::array();
        for (std::size_t window = 0; window < map.windows.size(); ++window) {
            const float probability = map.probability[row * map.windows.size() + window];
            line.push_back(effectJson(snapshot.indirectEffect(static_cast<double>(probability))));
        }
        matrix.push_back(std::move(line));
    }
    return matrix;
}

Json toJson(const TraceSnapshot& snapshot, const TraceRequest& request, const Snapshot& whole) {
    const BothRuns runs = bothRuns(snapshot);
    Json json = answerHead("mambascope.trace/1", snapshot.model, whole.provenance);
    addRuns(json, runs, request.into, request.corruption);
    json["alignment"] = pairsJson(snapshot.alignment);
    json["variants"] = Json::array();
    for (const TraceVariant& variant : snapshot.variants) {
        json["variants"].push_back({{"patch", variant.patch.label},
                                    {"target_probability", variant.probability},
                                    {"indirect_effect", effectJson(variant.indirectEffect)},
                                    {"top", topJson(variant.top)}});
    }
    if (request.maps) {
        json["rows"] = pairsJson(snapshot.rows);
        json["method"] = nameOf(request.method);
        json["states"] = Json::object();
        for (const TraceMap& map : snapshot.maps) {
            json["states"][std::string(siteName(map.state))] = {
                {"windows", windowsJson(map.windows)},
                {"probability", matrixJson(map.probability.data(), snapshot.rows.size(), map.windows.size())},
                {"indirect_effect", effectsJson(snapshot, map)}};
        }
    }
    json["notes"] = notesJson(runs);
    return json;
}

std::string mapTable(const TraceSnapshot& snapshot, const TraceMap& map, BaseRun base) {
    TextTable table;
    std::vector<std::string> head{"token"};
    for (const IndexRange& window : map.windows) {
        head.push_back(windowName(window));
    }
    table.addRow(std::move(head));
    for (std::size_t row = 0; row < snapshot.rows.size(); ++row) {
        const AlignedPair& pair = snapshot.rows[row];
        const bool isClean = base == BaseRun::Clean;
        std::vector<std::string> cells{
            tokenName(isClean ? snapshot.prompt : snapshot.corrupt,
                      static_cast<std::size_t>(isClean ? pair.clean : pair.corrupt))};
        for (std::size_t window = 0; window < map.windows.size(); ++window) {
            const float probability = map.probability[row * map.windows.size() + window];
            cells.push_back(percent(static_cast<double>(probability)));
        }
        table.addRow(std::move(cells));
    }
    return table.str();
}

std::string toTable(const TraceSnapshot& snapshot, const TraceRequest& request, const Snapshot& whole) {
    std::string text = tableHead(snapshot.model, snapshot.prompt, whole) + runLines(bothRuns(snapshot));
    const std::string from = request.into == BaseRun::Clean ? "corrupted" : "clean";
    const std::string into = request.into == BaseRun::Clean ? "clean" : "corrupted";
    if (!snapshot.variants.empty()) {
        TextTable table;
        table.addRow({"patch of the " + into + " run", "target", "indirect effect", "top"});
        for (const TraceVariant& variant : snapshot.variants) {
            table.addRow({visible(variant.patch.label), percent(variant.probability),
                          effectText(variant.indirectEffect),
                          variant.top.empty() ? "" : visible(variant.top.front().text)});
        }
        text += "\n" + table.str();
    }
    for (const TraceMap& map : snapshot.maps) {
        text += "\nprobability of the target with " + std::string(siteName(map.state)) +
                " of a token from the " + from + " run in the " + into + " one, by layers\n" +
                mapTable(snapshot, map, request.into);
    }
    return text;
}

Answer run(const Options& options) {
    const TraceRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<TraceSnapshot>(snapshot.body);
    if (const std::optional<std::string> file = options.value("--logits")) {
        const std::array shape{static_cast<std::int64_t>(2 + result.variants.size()),
                               static_cast<std::int64_t>(result.model.vocabularySize)};
        writeNpy(*file, shape, result.logits);
    }
    return {toJson(result, request, snapshot), toTable(result, request, snapshot)};
}

} // namespace

Command traceCommand() {
    return {
        TraceKind::kName, TraceKind::kSummary,
        withCommonOptions(withCorruptionOptions({
            {"--into", "corrupt|clean",
             "the run that is patched, with values of the other (default: corrupt)"},
            {"--patch", "PATCH", "one variant: states to replace; without any there are maps", true},
            {"--means", "FILE", "statistics of stats, for patches with the value mean"},
            {"--logits", "FILE.npy",
             "write the last position's logits, float32 [2+variants, vocabulary]: clean, corrupted, "
             "variants"},
            {"--states", "STATES",
             "maps of these states, with commas between them (default: h,s,g,o or h,attn,mlp)"},
            {"--window", "K", "layers per window, but of h, which has single layers (default: 10)"},
            {"--align", "center|start", "how windows are placed (default: center)"},
            {"--positions", "POSITIONS", "rows of the maps, as in SPEC (default: all)"},
            {"--method", "exact|gradient", "a run for each cell, or first-order estimates (default: exact)"},
        })),
        run};
}

} // namespace mambascope::cli
