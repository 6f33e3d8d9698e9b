// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot from a file or a wire may lie; views index it without looking.
#include "core/engine/json_check.hpp"

#include <algorithm>
#include <functional>
#include <variant>
#include <vector>

namespace mambascope::wire {
namespace {

bool ascendingWithin(const std::vector<int>& values, int count) {
    const bool ascending =
        std::adjacent_find(values.begin(), values.end(), std::greater_equal<>()) == values.end();
    return ascending && (values.empty() || (values.front() >= 0 && values.back() < count));
}

bool within(const IndexRange& range, int count) {
    return range.first >= 0 && range.first <= range.last && range.last < count;
}

bool within(const std::vector<IndexRange>& ranges, int count) {
    return std::all_of(ranges.begin(), ranges.end(), [&](const IndexRange& r) { return within(r, count); });
}

void checkModel(const ModelInfo& model, const Node& body) {
    body.member("model").require(model.layers >= 0 && model.heads >= 0 && model.vocabularySize >= 0,
                                 "counts that are not negative");
}

void checkPrompt(const PromptInfo& prompt, const Node& body) {
    const Node node = body.member("prompt");
    node.member("tokens").require(std::all_of(prompt.tokens.begin(), prompt.tokens.end(),
                                              [](const Token& token) { return token.start <= token.end; }),
                                  "tokens that do not end before they start");
    const int count = static_cast<int>(prompt.tokens.size());
    node.member("subject").require(!prompt.subject || within(*prompt.subject, count),
                                   "a range of the prompt's tokens");
}

void check(const ModelSnapshot& snapshot, const Node& body) {
    checkModel(snapshot.model, body);
}

void checkVariant(const VariantResult& variant, const PredictSnapshot& snapshot, const Node& node) {
    node.member("clean_top_now")
        .require(variant.cleanTopNow.size() == snapshot.clean.top.size(), "one value per entry of clean.top");
    const int tokens = static_cast<int>(snapshot.prompt.tokens.size());
    const bool inside = std::all_of(variant.edges.begin(), variant.edges.end(), [&](const Edge& edge) {
        return ascendingWithin(edge.targets, tokens) && ascendingWithin(edge.sources, tokens) &&
               ascendingWithin(edge.layers, snapshot.model.layers);
    });
    node.member("edges").require(inside, "ascending positions and layers inside the prompt and the model");
}

void check(const PredictSnapshot& snapshot, const Node& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, body);
    const Node variants = body.member("variants");
    for (std::size_t i = 0; i < snapshot.variants.size(); ++i) {
        checkVariant(snapshot.variants[i], snapshot, variants.element(i));
    }
    const std::size_t full =
        (1 + snapshot.variants.size()) * static_cast<std::size_t>(snapshot.model.vocabularySize);
    body.member("logits").require(snapshot.logits.empty() || snapshot.logits.size() == full,
                                  "nothing, or (1 + variants) × vocabulary_size values");
}

void check(const AttentionSnapshot& snapshot, const Node& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, body);
    body.member("layers").require(ascendingWithin(snapshot.layers, snapshot.model.layers),
                                  "ascending layers of the model");
    body.member("head").require(!snapshot.head ||
                                    (*snapshot.head >= 0 && *snapshot.head < snapshot.model.heads),
                                "a head of the model");
    const std::size_t tokens = snapshot.prompt.tokens.size();
    body.member("values").require(snapshot.values.size() == snapshot.layers.size() * tokens * tokens,
                                  "layers × tokens × tokens values");
}

void check(const MapSnapshot& snapshot, const Node& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, body);
    const std::size_t tokens = snapshot.prompt.tokens.size();
    body.member("query").require(snapshot.query >= 0 && static_cast<std::size_t>(snapshot.query) < tokens,
                                 "a token of the prompt");
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    body.member("probability")
        .require(snapshot.probability.size() == tokens * snapshot.windows.size(), "tokens × windows values");
}

void check(const FlowSnapshot& snapshot, const Node& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, body);
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    const bool full = snapshot.probability.size() == snapshot.sources.size() &&
                      std::all_of(snapshot.probability.begin(), snapshot.probability.end(),
                                  [&](const auto& row) { return row.size() == snapshot.windows.size(); });
    body.member("probability").require(full, "one row per source with one value per window");
}

} // namespace

void checkConsistency(const SnapshotBody& snapshot, const Node& body) {
    std::visit([&](const auto& alternative) { check(alternative, body); }, snapshot);
}

} // namespace mambascope::wire
