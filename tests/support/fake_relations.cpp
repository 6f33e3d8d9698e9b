// SPDX-License-Identifier: GPL-3.0-or-later
// What FakeBackend answers to linear relations and to blocking.
#include <algorithm>
#include <filesystem>
#include <limits>
#include <numeric>

#include "core/data/relation_facts.hpp"
#include "tests/support/fake_backend.hpp"
#include "tests/support/fake_model.hpp"

namespace mambascope::testing {
namespace {

constexpr int kUnknownEvery = 6; // of so many facts the model itself gets one wrong

LreAnswer answerOf(const std::string& object, bool correct, double probability) {
    const std::string text = correct ? " " + object.substr(0, object.find(' ')) : " elsewhere";
    return {static_cast<std::int32_t>(text.size()), text, probability, correct};
}

/// How linear the relation is at a layer: most in the first half, not at all in the end.
double linearity(int layer, int layers, double beta) {
    const double depth = static_cast<double>(layer + 1) / layers;
    const double rise = std::min(1.0, 0.7 + depth);
    const double fall = std::clamp((0.85 - depth) / 0.3, 0.0, 1.0);
    return rise * fall * std::min(1.0, beta / 2);
}

bool isKnown(std::size_t fact) {
    return fact % kUnknownEvery != kUnknownEvery - 1;
}

/// In a fixed order of facts, the first `share` of them.
bool isAmong(std::size_t fact, double share) {
    return static_cast<double>(fact * 37 % 100) < 100 * share;
}

void addTests(LreResult& result, const LreFacts& facts, int layers) {
    const double share = linearity(result.layer, layers, result.beta);
    int right = 0;
    for (std::size_t i = 0; i < facts.test.size(); ++i) {
        const LreFact& fact = facts.test[i];
        const bool linear = isKnown(i) && isAmong(i, share);
        result.tests.push_back(
            {fact, answerOf(fact.object, isKnown(i), 0.9), answerOf(fact.object, linear, 0.4)});
        result.known += isKnown(i) ? 1 : 0;
        right += linear ? 1 : 0;
    }
    if (result.known > 0) {
        result.faithfulness = static_cast<double>(right) / result.known;
    }
}

LreCausality causalityOf(const LreFacts& facts, int layer, int layers, int rank) {
    LreCausality causality;
    causality.rank = rank;
    int right = 0;
    for (std::size_t i = 0; i + 1 < facts.test.size(); ++i) {
        if (!isKnown(i) || !isKnown(i + 1) || facts.test[i].object == facts.test[i + 1].object) {
            continue;
        }
        const bool correct = layer > 0 && isAmong(i, 0.8 * linearity(layer, layers, 2));
        causality.edits.push_back({{facts.test[i].subject, facts.test[i + 1].subject},
                                   facts.test[i + 1].object,
                                   static_cast<std::int32_t>(i),
                                   correct,
                                   1.5});
        right += correct ? 1 : 0;
    }
    if (!causality.edits.empty()) {
        causality.success = static_cast<double>(right) / static_cast<double>(causality.edits.size());
    }
    return causality;
}

LreJacobian jacobianOf(int layer, int layers, std::size_t train) {
    LreJacobian jacobian;
    double value = 5.0 * (1 - static_cast<double>(layer + 1) / (layers + 1));
    for (int i = 0; i < 8; ++i, value *= 0.8) {
        jacobian.singularValues.push_back(value);
    }
    jacobian.frobenius = 2 * jacobian.singularValues.front();
    jacobian.eachFrobenius.assign(train, jacobian.frobenius);
    return jacobian;
}

std::vector<int> layersOf(const LreRequest& request, int layers) {
    std::vector<int> chosen = request.layers;
    if (chosen.empty()) {
        chosen.resize(static_cast<std::size_t>(layers));
        std::iota(chosen.begin(), chosen.end(), kEmbeddingLayer);
    }
    return chosen;
}

/// The engine's own complaints about what can't be blocked that way.
void checkBlocking(const BlockRequest& request, const ModelInfo& model) {
    if (request.how != BlockMethod::Mean) {
        return;
    }
    if (!model.hasConvolution) {
        throw Error(ErrorCode::InvalidArgument, {"how", "mean", "knockout"});
    }
    if (request.means.empty() == request.text.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"means", request.means, "a file of means, or a text to take them of"});
    }
    for (const std::string& file : {request.means, request.text}) {
        if (!file.empty() && file != "bundled" && !std::filesystem::exists(file)) {
            throw Error(ErrorCode::FileMissing, {file});
        }
    }
}

/// How much of a knockout's damage a way of blocking does.
double strength(const BlockRequest& request) {
    switch (request.how) {
    case BlockMethod::Knockout:
        return 1;
    case BlockMethod::Strict:
        return 1.2;
    case BlockMethod::Mean:
        break;
    }
    return (request.state == Site::A ? 0.6 : 0.8) * (request.others == BlockOthers::Clean ? 0.75 : 1);
}

/// Everything that tokens hand on in a window of layers.
std::vector<Edge> edgesOf(const std::vector<int>& blocked, IndexRange window, int tokens) {
    std::vector<int> layers(static_cast<std::size_t>(window.last - window.first + 1));
    std::iota(layers.begin(), layers.end(), window.first);
    std::vector<Edge> edges;
    for (const int source : blocked) {
        std::vector<int> later(static_cast<std::size_t>(std::max(0, tokens - 1 - source)));
        std::iota(later.begin(), later.end(), source + 1);
        edges.push_back({later, {source}, layers});
    }
    return edges;
}

} // namespace

SnapshotBody FakeBackend::answer(const LreRequest& request, RunContext& context) {
    LreSnapshot snapshot;
    snapshot.model = load(request.model, context);
    const int layers = snapshot.model.layers;
    snapshot.facts = request.facts ? *request.facts
                                   : drawFacts(request.relation, request.train, request.test, request.seed);
    snapshot.random = 0.04;
    const std::vector<int> chosen = layersOf(request, layers);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        m_control->pause(context);
        context.progress("lre", static_cast<std::int64_t>(i), std::ssize(chosen));
        LreResult& result = snapshot.results.emplace_back();
        result.layer = chosen[i];
        result.beta = request.betas.front();
        addTests(result, snapshot.facts, layers);
        if (request.causality) {
            result.causality.push_back(causalityOf(snapshot.facts, chosen[i], layers, request.ranks.front()));
            result.jacobian = jacobianOf(chosen[i], layers, snapshot.facts.train.size());
        }
        if (i + 1 < chosen.size()) {
            context.publishPartial(snapshot);
            context.yieldToInteractive();
        }
    }
    return snapshot;
}

SnapshotBody FakeBackend::answer(const BlockRequest& request, RunContext& context) {
    BlockSnapshot snapshot;
    snapshot.model = load(request.model, context);
    checkBlocking(request, snapshot.model);
    snapshot.prompt = fakePrompt(snapshot.model, request.prompt);
    snapshot.windows = layerWindows(snapshot.model.layers, request.window, request.align);
    snapshot.sources = request.sources;
    const bool cached = trace(request.model, request.prompt.text, context);
    const TokenRoles roles = rolesOf(snapshot.prompt.tokens, snapshot.prompt.subject);
    const FakePredictor predictor(snapshot.model, snapshot.prompt, request.prompt);
    snapshot.target = predictor.target();
    snapshot.baseProbability = predictor.cleanTarget();
    snapshot.probability.assign(
        request.sources.size(),
        std::vector<double>(snapshot.windows.size(), std::numeric_limits<double>::quiet_NaN()));
    for (std::size_t i = 0; i < request.sources.size(); ++i) {
        m_control->pause(context);
        const std::vector<int> blocked = positionsOf(request.sources[i], roles);
        for (std::size_t w = 0; w < snapshot.windows.size(); ++w) {
            const auto edges = edgesOf(blocked, snapshot.windows[w], roles.tokenCount);
            snapshot.probability[i][w] =
                predictor.targetProbability(strength(request) * predictor.damage(edges));
        }
        context.progress("sweep", static_cast<std::int64_t>(i) + 1, std::ssize(request.sources));
        if (i + 1 < request.sources.size()) {
            context.publishPartial(snapshot);
            context.yieldToInteractive();
        }
    }
    m_traceCached = cached;
    return snapshot;
}

} // namespace mambascope::testing
