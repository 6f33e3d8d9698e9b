// SPDX-License-Identifier: GPL-3.0-or-later
// A snapshot from a file or a wire may lie; views index it without looking.
#include "core/wire/json_check.hpp"

#include <algorithm>
#include <functional>
#include <variant>
#include <vector>

#include "core/values/request_prompt.hpp"

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

/// What a snapshot's body is checked against.
struct Asked {
    const RequestBody& request;
    const Node& node; ///< of the body
};

void checkModel(const ModelInfo& model, const Node& body) {
    body.member("model").require(model.layers >= 0 && model.heads >= 0 && model.vocabularySize >= 0,
                                 "counts that are not negative");
}

bool isToken(std::int32_t id, const ModelInfo& model) {
    return id >= 0 && id < model.vocabularySize;
}

void checkPrompt(const PromptInfo& prompt, const ModelInfo& model, const Asked& asked) {
    const Node node = asked.node.member("prompt");
    const std::size_t bytes = promptOf(asked.request)->text.size();
    const Node tokens = node.member("tokens");
    for (std::size_t i = 0; i < prompt.tokens.size(); ++i) {
        const Token& token = prompt.tokens[i];
        tokens.element(i).require(token.start <= token.end && token.end <= bytes,
                                  "start and end in this order and inside the request's prompt");
        tokens.element(i).member("id").require(isToken(token.id, model), "an id of the model's vocabulary");
    }
    const int count = static_cast<int>(prompt.tokens.size());
    node.member("subject").require(!prompt.subject || within(*prompt.subject, count),
                                   "a range of the prompt's tokens");
}

void checkTarget(const TargetInfo& target, const ModelInfo& model, const Node& body) {
    body.member("target").member("id").require(isToken(target.id, model), "an id of the model's vocabulary");
}

void checkTop(const std::vector<TokenScore>& top, const ModelInfo& model, const Node& node) {
    for (std::size_t i = 0; i < top.size(); ++i) {
        node.element(i).member("id").require(isToken(top[i].id, model), "an id of the model's vocabulary");
    }
}

/// limits: what each index of a place lies below.
void checkReport(const std::optional<CheckReport>& report, const std::vector<std::size_t>& limits,
                 const Node& body) {
    if (!report) {
        return;
    }
    const auto inside = [&](const std::optional<CheckDifference>& difference) {
        if (!difference || difference->where.empty()) {
            return true;
        }
        return difference->where.size() == limits.size() &&
               std::equal(limits.begin(), limits.end(), difference->where.begin(),
                          [](std::size_t limit, int index) {
                              return index >= 0 && static_cast<std::size_t>(index) < limit;
                          });
    };
    body.member("check").require(inside(report->logit) && inside(report->probability) &&
                                     inside(report->relative) && inside(report->attention),
                                 "places inside of the answer");
}

void check(const ModelSnapshot& snapshot, const Asked& asked) {
    checkModel(snapshot.model, asked.node);
}

void checkVariant(const VariantResult& variant, const PredictSnapshot& snapshot, const Node& node) {
    node.member("clean_top_now")
        .require(variant.cleanTopNow.size() == snapshot.clean.top.size(), "one value per entry of clean.top");
    checkTop(variant.top, snapshot.model, node.member("top"));
    const int tokens = static_cast<int>(snapshot.prompt.tokens.size());
    const bool inside = std::all_of(variant.edges.begin(), variant.edges.end(), [&](const Edge& edge) {
        return ascendingWithin(edge.targets, tokens) && ascendingWithin(edge.sources, tokens) &&
               ascendingWithin(edge.layers, snapshot.model.layers);
    });
    node.member("edges").require(inside, "ascending positions and layers inside the prompt and the model");
}

void check(const PredictSnapshot& snapshot, const Asked& asked) {
    checkModel(snapshot.model, asked.node);
    checkPrompt(snapshot.prompt, snapshot.model, asked);
    checkTarget(snapshot.target, snapshot.model, asked.node);
    checkTop(snapshot.clean.top, snapshot.model, asked.node.member("clean").member("top"));
    const Node variants = asked.node.member("variants");
    variants.require(snapshot.variants.size() == std::get<PredictRequest>(asked.request).knockouts.size(),
                     "one entry per knockout of the request");
    for (std::size_t i = 0; i < snapshot.variants.size(); ++i) {
        checkVariant(snapshot.variants[i], snapshot, variants.element(i));
    }
    const std::size_t full =
        (1 + snapshot.variants.size()) * static_cast<std::size_t>(snapshot.model.vocabularySize);
    asked.node.member("logits").require(snapshot.logits.empty() || snapshot.logits.size() == full,
                                        "nothing, or (1 + variants) × vocabulary_size values");
    checkReport(snapshot.check,
                {1 + snapshot.variants.size(), static_cast<std::size_t>(snapshot.model.vocabularySize)},
                asked.node);
}

void check(const AttentionSnapshot& snapshot, const Asked& asked) {
    const Node& body = asked.node;
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, snapshot.model, asked);
    body.member("layers").require(ascendingWithin(snapshot.layers, snapshot.model.layers),
                                  "ascending layers of the model");
    body.member("head").require(!snapshot.head ||
                                    (*snapshot.head >= 0 && *snapshot.head < snapshot.model.heads),
                                "a head of the model");
    const std::size_t tokens = snapshot.prompt.tokens.size();
    body.member("values").require(snapshot.values.size() == snapshot.layers.size() * tokens * tokens,
                                  "layers × tokens × tokens values");
    checkReport(snapshot.check, {snapshot.layers.size(), tokens, tokens}, body);
}

void check(const MapSnapshot& snapshot, const Asked& asked) {
    const Node& body = asked.node;
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, snapshot.model, asked);
    checkTarget(snapshot.target, snapshot.model, body);
    const std::size_t tokens = snapshot.prompt.tokens.size();
    body.member("query").require(snapshot.query >= 0 && static_cast<std::size_t>(snapshot.query) < tokens,
                                 "a token of the prompt");
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    body.member("probability")
        .require(snapshot.probability.size() == tokens * snapshot.windows.size(), "tokens × windows values");
    checkReport(snapshot.check, {tokens, snapshot.windows.size()}, body);
}

void check(const FlowSnapshot& snapshot, const Asked& asked) {
    const Node& body = asked.node;
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, snapshot.model, asked);
    checkTarget(snapshot.target, snapshot.model, body);
    body.member("sources").require(snapshot.sources == std::get<FlowRequest>(asked.request).sources,
                                   "the request's sources");
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    const bool full = snapshot.probability.size() == snapshot.sources.size() &&
                      std::all_of(snapshot.probability.begin(), snapshot.probability.end(),
                                  [&](const auto& row) { return row.size() == snapshot.windows.size(); });
    body.member("probability").require(full, "one row per source with one value per window");
    checkReport(snapshot.check, {snapshot.sources.size(), snapshot.windows.size()}, body);
}

} // namespace

void checkConsistency(const Snapshot& snapshot, const Node& node) {
    // The alternatives of both variants stand in the same order (json_archive.hpp).
    node.member("kind").require(snapshot.body.index() == snapshot.request.body.index(),
                                "the kind of the request");
    const Node body = node.member("body");
    const Asked asked{snapshot.request.body, body};
    std::visit([&](const auto& alternative) { check(alternative, asked); }, snapshot.body);
}

} // namespace mambascope::wire
