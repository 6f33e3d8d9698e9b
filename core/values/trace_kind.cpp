// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/trace_kind.hpp"

#include "core/values/answer_checks.hpp"
#include "core/values/indirect_effect.hpp"

namespace mambascope {

std::optional<double> TraceSnapshot::indirectEffect(double probability) const {
    return mambascope::indirectEffect(probability, cleanProbability, corruptProbability);
}

void checkAnswer(const TraceSnapshot& snapshot, const TraceRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkCorruptPrompt(snapshot.corrupt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    checkPairs(snapshot.alignment, snapshot.prompt, snapshot.corrupt, body.member("alignment"));
    checkPairs(snapshot.rows, snapshot.prompt, snapshot.corrupt, body.member("rows"));
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
