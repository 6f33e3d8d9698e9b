// SPDX-License-Identifier: GPL-3.0-or-later
// stats: second moments of matrices' keys and means of states over a text, into a file.
#include <algorithm>
#include <charconv>

#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/list_options.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"

namespace mambascope::cli {
namespace {

constexpr const char* kSitesForm =
    "matrices at layers with commas between them, such as W_o@12 or W_o@0-11,W_a@3: ";

/// "W_o@12" or "W_o@0-11".
void addPlaces(const std::string& part, const std::string& given, std::vector<MatrixPlace>& places) {
    const std::size_t at = part.find('@');
    const std::optional<Matrix> matrix = matrixFromName(part.substr(0, at));
    const std::optional<IndexRange> layers =
        at == std::string::npos ? std::nullopt : rangeFromText(part.substr(at + 1));
    if (!matrix || !layers) {
        throw usageError("--sites", given, kSitesForm + namesOf<Matrix>());
    }
    for (int layer = layers->first; layer <= layers->last; ++layer) {
        places.push_back({*matrix, layer});
    }
}

std::vector<MatrixPlace> places(const Options& options) {
    std::vector<MatrixPlace> places;
    if (const std::optional<std::string> given = options.value("--sites")) {
        for (const std::string& part : partsBetweenCommas(*given)) {
            addPlaces(part, *given, places);
        }
    }
    return places;
}

std::vector<Site> states(const Options& options) {
    std::vector<Site> states;
    if (const std::optional<std::string> given = options.value("--means")) {
        for (const std::string& part : partsBetweenCommas(*given)) {
            const std::optional<Site> state = siteFromName(part);
            if (!state || std::find(states.begin(), states.end(), *state) != states.end()) {
                throw usageError("--means", *given,
                                 "different states with commas between them: " + namesOf<Site>());
            }
            states.push_back(*state);
        }
    }
    return states;
}

StatsRequest readRequest(const Options& options) {
    StatsRequest request;
    request.model = modelRef(options);
    request.text = options.required("--text");
    request.out = options.required("--out");
    request.moments = places(options);
    request.means = states(options);
    if (request.moments.empty() && request.means.empty()) {
        throw usageError("--sites", "stats needs --sites MATRIX@LAYERS, --means STATE or both");
    }
    request.tokens = integer(options, "--tokens", 1).value_or(0);
    return request;
}

Json toJson(const StatsSnapshot& snapshot, const StatsRequest& request, const Provenance& provenance) {
    Json json = answerHead("mambascope.stats/1", snapshot.model, provenance);
    json["text"] = request.text;
    json["file"] = request.out;
    json["tokens"] = snapshot.tokens;
    json["documents"] = snapshot.documents;
    json["found"] = snapshot.found;
    json["moments"] = Json::array();
    for (const MomentSummary& moment : snapshot.moments) {
        json["moments"].push_back({{"site", matrixName(moment.place.matrix)},
                                   {"layer", moment.place.layer},
                                   {"size", moment.size},
                                   {"trace", moment.trace},
                                   {"frobenius", moment.frobenius}});
    }
    json["means"] = Json::array();
    for (const MeanSummary& mean : snapshot.means) {
        json["means"].push_back(
            {{"state", siteName(mean.state)}, {"layer", mean.layer}, {"norm", mean.norm}});
    }
    json["notes"] = snapshot.notes;
    return json;
}

std::string toTable(const StatsSnapshot& snapshot, const StatsRequest& request,
                    const Provenance& provenance) {
    std::string text = modelLine(snapshot.model, provenance) + "  text      " + harmless(request.text) +
                       ", " + std::to_string(snapshot.documents) + " documents, " +
                       std::to_string(snapshot.tokens) + " tokens\n  file      " + harmless(request.out) +
                       "\n";
    for (const std::string& note : snapshot.notes) {
        text += "  note      " + harmless(note) + "\n";
    }
    TextTable table;
    table.addRow({"what", "layer", "size", "trace", "norm"});
    for (const MomentSummary& moment : snapshot.moments) {
        table.addRow({"moment of " + std::string(matrixName(moment.place.matrix)) + "'s keys",
                      std::to_string(moment.place.layer), std::to_string(moment.size), number(moment.trace),
                      number(moment.frobenius)});
    }
    for (const MeanSummary& mean : snapshot.means) {
        table.addRow({"mean of " + std::string(siteName(mean.state)), std::to_string(mean.layer), "-", "-",
                      number(mean.norm)});
    }
    return text + "\n" + table.str();
}

Answer run(const Options& options) {
    const StatsRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<StatsSnapshot>(snapshot.body);
    return {toJson(result, request, snapshot.provenance), toTable(result, request, snapshot.provenance)};
}

} // namespace

Command statsCommand() {
    std::vector<OptionSpec> options = modelOptions();
    for (OptionSpec& own : std::vector<OptionSpec>{
             {"--text", "FILE|bundled",
              "the text, one document a line; bundled: CounterFact's sentences; needed"},
             {"--out", "FILE",
              "the safetensors file to write; FILE.partial lets the same call go on; needed"},
             {"--tokens", "N",
              "stop after so many tokens, at the end of a document (default: the whole text)"},
             {"--sites", "W_o@12,…",
              "second moments of the keys of these matrices, at a layer or at layers A-B"},
             {"--means", "mix,s,…", "means of these states, in every layer"}}) {
        options.push_back(std::move(own));
    }
    return {StatsKind::kName, StatsKind::kSummary, withOutputOptions(std::move(options)), run};
}

} // namespace mambascope::cli
