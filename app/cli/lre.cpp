// SPDX-License-Identifier: GPL-3.0-or-later
// lre: how far a relation is a linear map from the subject's state to the answer's, and whether its inverse
// changes the answer.
#include <algorithm>
#include <array>

#include "app/cli/command.hpp"
#include "app/cli/json_parts.hpp"
#include "app/cli/list_options.hpp"
#include "app/cli/option_values.hpp"
#include "app/cli/own_commands.hpp"
#include "app/cli/table_parts.hpp"
#include "app/cli/text_table.hpp"
#include "core/data/relation_facts.hpp"
#include "core/io/safetensors_writer.hpp"

namespace mambascope::cli {
namespace {

std::string layerName(int layer) {
    return layer == kEmbeddingLayer ? "emb" : std::to_string(layer);
}

std::vector<int> layers(const Options& options) {
    const std::string given = options.required("--layer");
    if (given == "all") {
        return {};
    }
    std::vector<int> layers;
    for (const std::string& part : partsBetweenCommas(given)) {
        const std::optional<IndexRange> range =
            part == "emb" ? IndexRange{kEmbeddingLayer, kEmbeddingLayer} : rangeFromText(part);
        if (!range) {
            throw usageError("--layer", given,
                             "emb, all, or layers with commas between them, such as 3 or 0-11");
        }
        for (int layer = range->first; layer <= range->last; ++layer) {
            layers.push_back(layer);
        }
    }
    return layers;
}

std::vector<double> betas(const Options& options) {
    std::vector<double> betas;
    const std::string given = options.required("--beta");
    for (const std::string& part : partsBetweenCommas(given)) {
        const std::optional<double> beta = numberFromText(part);
        if (!beta) {
            throw usageError("--beta", given, "numbers with commas between them, such as 2.25");
        }
        betas.push_back(*beta);
    }
    return betas;
}

std::vector<int> ranks(const Options& options) {
    std::vector<int> ranks;
    const std::string given = options.required("--rank");
    for (const std::string& part : partsBetweenCommas(given)) {
        const std::optional<IndexRange> rank = rangeFromText(part);
        if (!rank || rank->first != rank->last || rank->first < 1) {
            throw usageError("--rank", given, "whole numbers from 1 with commas between them, such as 100");
        }
        ranks.push_back(rank->first);
    }
    return ranks;
}

/// A file that names its training facts leaves nothing to draw.
LreFacts withoutDrawing(LreFacts facts, const Options& options) {
    for (const char* const name : {"--train", "--test"}) {
        if (options.has(name)) {
            throw usageError(name, std::string(name) + " is for facts that are drawn; this file says which "
                                                       "ones it trains and tests");
        }
    }
    return facts;
}

void readFactsInto(LreRequest& request, const Options& options) {
    if (options.has("--facts") == options.has("--relation")) {
        throw usageError("--facts", "lre needs --facts FILE.json or --relation NAME, one of them");
    }
    const bool isFile = options.has("--facts");
    if (isFile && options.has("--data")) {
        throw usageError("--data", "--data is for --relation, whose facts it has");
    }
    request.train = integer(options, "--train", 1).value_or(request.train);
    request.test = integer(options, "--test", 1).value_or(request.test);
    if (!isFile && options.valueOr("--data", "relations") == "relations") {
        request.relation = options.required("--relation"); // also one that is not factual
        return;
    }
    LreFacts facts = isFile ? readFacts(options.required("--facts"))
                            : factsOf(openData(options.required("--data")), options.required("--relation"));
    request.facts = facts.train.empty()
                        ? dealFacts(std::move(facts), request.train, request.test, request.seed)
                        : withoutDrawing(std::move(facts), options);
}

LreRequest readRequest(const Options& options) {
    LreRequest request;
    request.model = modelRef(options);
    request.seed = static_cast<std::uint64_t>(integer(options, "--seed", 0).value_or(1));
    readFactsInto(request, options);
    request.layers = layers(options);
    if (options.has("--beta")) {
        request.betas = betas(options);
    }
    if (options.has("--rank")) {
        request.ranks = ranks(options);
    }
    request.prefix = chosen<LrePrefix>(options, "--prefix");
    request.causality = !options.has("--no-causality");
    request.jacobian = options.has("--operator");
    if (request.jacobian && request.layers.size() != 1) {
        throw usageError("--operator", "--operator needs one --layer, whose operator is written");
    }
    return request;
}

Json answerJson(const LreAnswer& answer, bool probability) {
    Json json{{"id", answer.id}, {"text", answer.text}};
    if (probability) {
        json["probability"] = answer.probability;
    }
    json["correct"] = answer.correct;
    return json;
}

Json causalityJson(const LreCausality& causality) {
    Json json{{"rank", causality.rank}, {"success", causality.success ? Json(*causality.success) : Json()}};
    json["edits"] = Json::array();
    for (const LreEditResult& edit : causality.edits) {
        json["edits"].push_back({{"subject", edit.edit.source},
                                 {"target_subject", edit.edit.target},
                                 {"target_object", edit.targetObject},
                                 {"id", edit.id},
                                 {"correct", edit.correct},
                                 {"delta_norm", edit.deltaNorm}});
    }
    return json;
}

Json jacobianJson(const std::optional<LreJacobian>& jacobian) {
    if (!jacobian) {
        return {};
    }
    return {{"frobenius", jacobian->frobenius},
            {"trace", jacobian->trace},
            {"singular_values", jacobian->singularValues},
            {"bias_norm", jacobian->biasNorm},
            {"each_frobenius", jacobian->eachFrobenius}};
}

/// Layer, β and what was found there, into `json`. Several ranks are a list.
void addResult(Json& json, const LreResult& result) {
    json["layer"] = result.layer;
    json["beta"] = result.beta;
    if (result.causality.size() == 1) {
        json["rank"] = result.causality.front().rank;
    }
    json["known"] = result.known;
    json["faithfulness"] = result.faithfulness ? Json(*result.faithfulness) : Json();
    json["tests"] = Json::array();
    for (const LreTest& test : result.tests) {
        json["tests"].push_back({{"subject", test.fact.subject},
                                 {"object", test.fact.object},
                                 {"lm", answerJson(test.model, true)},
                                 {"lre", answerJson(test.linear, true)}});
    }
    json["causality"] = Json();
    if (result.causality.size() == 1) {
        json["causality"] = causalityJson(result.causality.front());
    } else if (!result.causality.empty()) {
        json["causality"] = Json::array();
        for (const LreCausality& causality : result.causality) {
            json["causality"].push_back(causalityJson(causality));
        }
    }
    json["jacobian"] = jacobianJson(result.jacobian);
}

Json toJson(const LreSnapshot& snapshot, const LreRequest& request, const Provenance& provenance) {
    Json json = answerHead("mambascope.lre/1", snapshot.model, provenance);
    json["relation"] = snapshot.facts.name;
    json["template"] = snapshot.facts.templateText;
    json["prefix"] = nameOf(request.prefix);
    json["seed"] = request.seed;
    json["train"] = Json::array();
    for (const LreFact& fact : snapshot.facts.train) {
        json["train"].push_back({{"subject", fact.subject}, {"object", fact.object}});
    }
    json["random"] = snapshot.random;
    if (snapshot.results.size() == 1) {
        addResult(json, snapshot.results.front());
    } else {
        json["results"] = Json::array();
        for (const LreResult& result : snapshot.results) {
            addResult(json["results"].emplace_back(), result);
        }
    }
    json["notes"] = snapshot.notes;
    return json;
}

std::string shareText(const std::optional<double>& share) {
    return share ? percent(*share) : "-";
}

std::string sweepTable(const LreSnapshot& snapshot) {
    TextTable table;
    table.addRow({"layer", "beta", "known", "faithful", "rank", "causal"});
    for (const LreResult& result : snapshot.results) {
        const std::vector<std::string> head{layerName(result.layer), number(result.beta),
                                            std::to_string(result.known), shareText(result.faithfulness)};
        const auto addRow = [&](const std::string& rank, const std::string& success) {
            std::vector<std::string> row = head;
            row.insert(row.end(), {rank, success});
            table.addRow(std::move(row));
        };
        for (const LreCausality& causality : result.causality) {
            addRow(std::to_string(causality.rank), shareText(causality.success));
        }
        if (result.causality.empty()) {
            addRow("-", "-");
        }
    }
    return table.str();
}

std::string testsTable(const LreResult& result) {
    TextTable table;
    table.addRow({"subject", "object", "model", "", "linear", ""});
    for (const LreTest& test : result.tests) {
        table.addRow({harmless(test.fact.subject), harmless(test.fact.object), visible(test.model.text),
                      test.model.correct ? "right" : "wrong", visible(test.linear.text),
                      test.linear.correct ? "right" : "wrong"});
    }
    return table.str();
}

std::string toTable(const LreSnapshot& snapshot, const Provenance& provenance) {
    std::string text = modelLine(snapshot.model, provenance) + "  relation  " +
                       harmless(snapshot.facts.name) + ": " + harmless(snapshot.facts.templateText) +
                       "\n  guessing  " + percent(snapshot.random) + " right by chance\n";
    for (const std::string& note : snapshot.notes) {
        text += "  note      " + harmless(note) + "\n";
    }
    text += "\n" + sweepTable(snapshot);
    if (snapshot.results.size() == 1) {
        text += "\n" + testsTable(snapshot.results.front());
    }
    return text;
}

/// Tensors weight [d, d] and bias [d].
void writeOperator(const std::string& file, const LreSnapshot& snapshot, const LreRequest& request) {
    const std::int64_t size = snapshot.model.hiddenSize;
    const std::array tensors{tensorOf("weight", {size, size}, std::span<const float>(snapshot.weight)),
                             tensorOf("bias", {size}, std::span<const float>(snapshot.bias))};
    writeSafetensors(file, tensors,
                     {{"schema", "mambascope.lre-operator/1"},
                      {"model", snapshot.model.name},
                      {"relation", snapshot.facts.name},
                      {"layer", layerName(request.layers.front())}});
}

Answer run(const Options& options) {
    const LreRequest request = readRequest(options);
    const Snapshot snapshot = answer(request);
    const auto& result = std::get<LreSnapshot>(snapshot.body);
    if (const std::optional<std::string> file = options.value("--operator")) {
        writeOperator(*file, result, request);
    }
    return {toJson(result, request, snapshot.provenance), toTable(result, snapshot.provenance)};
}

} // namespace

Command lreCommand() {
    std::vector<OptionSpec> options = modelOptions();
    for (OptionSpec& own : std::vector<OptionSpec>{
             {"--facts", "FILE.json",
              "template, training and test facts, and edits between them; or a relation as RELATIONS has "
              "them"},
             {"--relation", "NAME", "or a relation, whose facts are drawn"},
             {"--data", "NAME|FILE",
              "the data set that has the relation (default: relations, all 47 of them)"},
             {"--train", "N", "facts that the operator is made of (default: 5)"},
             {"--test", "N", "at most so many others (default: all)"},
             {"--seed", "N", "which facts are drawn (default: 1)"},
             {"--layer", "L|emb|all", "the subject's layer: one, several with commas or A-B, or all; needed"},
             {"--beta", "B,…", "factors of the linear part (default: 2.25)"},
             {"--rank", "R,…", "singular values that causality uses (default: 100)"},
             {"--prefix", "WORD",
              "what stands before every prompt: " + namesOf<LrePrefix>() + " (default: none)"},
             {"--operator", "FILE.safetensors", "write the operator: tensors weight and bias"},
             {"--no-causality", "", "faithfulness alone, which needs no Jacobian"}}) {
        options.push_back(std::move(own));
    }
    return {LreKind::kName, LreKind::kSummary, withOutputOptions(std::move(options)), run};
}

} // namespace mambascope::cli
