// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/lre_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const LreSnapshot& snapshot, const LreRequest& /*request*/, const JsonNode& body) {
    checkModel(snapshot.model, body);
    const JsonNode results = body.member("results");
    for (std::size_t i = 0; i < snapshot.results.size(); ++i) {
        const LreResult& result = snapshot.results[i];
        results.element(i).member("layer").require(
            result.layer >= kEmbeddingLayer && result.layer < snapshot.model.layers, "a layer of the model");
    }
    const auto size = static_cast<std::size_t>(snapshot.model.hiddenSize);
    body.member("weight").require(snapshot.weight.empty() || snapshot.weight.size() == size * size,
                                  "nothing, or hidden_size × hidden_size values");
    body.member("bias").require(snapshot.bias.empty() || snapshot.bias.size() == size,
                                "nothing, or hidden_size values");
}

} // namespace mambascope
