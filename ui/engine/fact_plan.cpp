// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/fact_plan.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/data/relation_facts.hpp"
#include "ui/state/layer_window.hpp"

namespace mambascope::ui {

LreFacts dealtFacts(const LreFacts& facts, const RelationState& asked) {
    return facts.train.empty() ? dealFacts(facts, asked.train, asked.test, LreRequest().seed) : facts;
}

std::optional<RequestBody> plannedRelation(const PlanFacts& from, Side side, const LreFacts* facts) {
    const RelationState& asked = from.state.relations;
    const int layers = from.layers(side);
    const bool isMissing = asked.factsFile.empty() ? asked.relation.empty() : facts == nullptr;
    if (isMissing || (!asked.everyLayer && layers <= 0)) {
        return std::nullopt;
    }
    LreRequest request;
    request.model = modelRef(from.state, side);
    if (asked.factsFile.empty()) {
        request.relation = asked.relation;
        request.train = asked.train;
        request.test = asked.test;
    } else {
        try {
            request.facts = dealtFacts(*facts, asked);
        } catch (const Error&) {
            return std::nullopt; // the view says what is wrong with them
        }
    }
    request.betas = {asked.beta};
    request.ranks = {asked.rank};
    request.causality = asked.causality;
    if (!asked.everyLayer) {
        // The last layer's output is what the operator leads to: the one before it is the last to ask for.
        request.layers = {std::clamp(chosenLayer(from.state.pane(side), layers), kEmbeddingLayer,
                                     std::max(kEmbeddingLayer, layers - 2))};
    }
    return request;
}

BlockMethod blockMethodFor(BlockMethod how, const ModelInfo& model) {
    // State-space models are those with a short convolution: that and the scan are what `mix` goes into.
    return how == BlockMethod::Mean && !model.hasConvolution ? BlockMethod::Knockout : how;
}

std::optional<RequestBody> plannedBlocking(const PlanFacts& facts, Side side) {
    const std::size_t length = modelPrompt(facts.state).size();
    const ModelInfo* model = facts.models[indexOf(side)];
    if (length == 0 || length > kLongestPrompt || model == nullptr) {
        return std::nullopt;
    }
    const BlockState& asked = facts.state.blocking;
    BlockRequest request;
    request.model = modelRef(facts.state, side);
    request.prompt = promptWithTarget(facts.state, side);
    request.prompt.subjectSpan = facts.subject;
    if (!facts.subject) {
        request.sources = {Role::Last};
    }
    request.window = std::clamp(asked.window, 1, model->layers);
    request.how = blockMethodFor(asked.how, *model);
    if (request.how == BlockMethod::Mean) { // a knockout has none of these
        request.state = asked.state;
        request.others = asked.others;
        request.means = asked.means;
        request.text = asked.means.empty() ? asked.text : std::string();
    }
    return request;
}

} // namespace mambascope::ui
