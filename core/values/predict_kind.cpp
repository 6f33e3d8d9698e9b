// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/predict_kind.hpp"

#include <algorithm>

#include "core/values/answer_checks.hpp"

namespace mambascope {

namespace {

void checkVariant(const VariantResult& variant, const PredictSnapshot& snapshot, const JsonNode& node) {
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

} // namespace

void checkAnswer(const PredictSnapshot& snapshot, const PredictRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    checkTop(snapshot.clean.top, snapshot.model, body.member("clean").member("top"));
    const JsonNode variants = body.member("variants");
    variants.require(snapshot.variants.size() == request.knockouts.size(),
                     "one entry per knockout of the request");
    for (std::size_t i = 0; i < snapshot.variants.size(); ++i) {
        checkVariant(snapshot.variants[i], snapshot, variants.element(i));
    }
    const auto vocabulary = static_cast<std::size_t>(snapshot.model.vocabularySize);
    const std::size_t runs = 1 + snapshot.variants.size();
    body.member("logits").require(snapshot.logits.empty() || snapshot.logits.size() == runs * vocabulary,
                                  "nothing, or (1 + variants) × vocabulary_size values");
    checkReport(snapshot.check, {runs, vocabulary}, body);
}

} // namespace mambascope
