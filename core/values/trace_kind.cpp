// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/trace_kind.hpp"

#include <cmath>

#include "core/values/answer_checks.hpp"

namespace mambascope {
namespace {

bool pairsWithin(const std::vector<AlignedPair>& pairs, const TraceSnapshot& snapshot) {
    const int clean = static_cast<int>(snapshot.prompt.tokens.size());
    const int corrupt = static_cast<int>(snapshot.corrupt.tokens.size());
    for (const AlignedPair& pair : pairs) {
        if (pair.clean < 0 || pair.clean >= clean || pair.corrupt < 0 || pair.corrupt >= corrupt) {
            return false;
        }
    }
    return true;
}

} // namespace

std::optional<double> TraceSnapshot::indirectEffect(double probability) const {
    const double gap = cleanProbability - corruptProbability;
    if (!(std::abs(gap) >= 1e-6)) {
        return std::nullopt;
    }
    return (probability - corruptProbability) / gap;
}

void checkAnswer(const TraceSnapshot& snapshot, const TraceRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    body.member("alignment").require(pairsWithin(snapshot.alignment, snapshot), "tokens of both prompts");
    body.member("rows").require(pairsWithin(snapshot.rows, snapshot), "tokens of both prompts");
    const JsonNode variants = body.member("variants");
    variants.require(snapshot.variants.size() == request.patches.size(),
                     "one entry per patch of the request");
    for (std::size_t i = 0; i < snapshot.variants.size(); ++i) {
        checkTop(snapshot.variants[i].top, snapshot.model, variants.element(i).member("top"));
    }
    const JsonNode maps = body.member("maps");
    for (std::size_t i = 0; i < snapshot.maps.size(); ++i) {
        const TraceMap& map = snapshot.maps[i];
        maps.element(i).member("windows").require(within(map.windows, snapshot.model.layers),
                                                  "layers of the model");
        maps.element(i)
            .member("probability")
            .require(map.probability.size() == snapshot.rows.size() * map.windows.size(),
                     "rows × windows values");
    }
    const auto vocabulary = static_cast<std::size_t>(snapshot.model.vocabularySize);
    body.member("logits").require(snapshot.logits.empty() ||
                                      snapshot.logits.size() == (2 + snapshot.variants.size()) * vocabulary,
                                  "nothing, or (2 + variants) × vocabulary_size values");
}

} // namespace mambascope
