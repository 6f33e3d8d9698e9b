// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/attention_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const AttentionSnapshot& snapshot, const AttentionRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
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

} // namespace mambascope
