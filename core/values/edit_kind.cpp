// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/edit_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const EditSnapshot& snapshot, const EditRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    body.member("layer").require(snapshot.layer >= 0 && snapshot.layer < snapshot.model.layers,
                                 "a layer of the model");
    body.member("token").require(snapshot.token >= 0 &&
                                     snapshot.token < static_cast<int>(snapshot.prompt.tokens.size()),
                                 "a token of the prompt");
    const auto rows = static_cast<std::size_t>(snapshot.endRow - snapshot.firstRow);
    body.member("v").require(snapshot.v.size() == rows, "one value per row");
    const auto vocabulary = static_cast<std::size_t>(snapshot.model.vocabularySize);
    body.member("logits").require(snapshot.logits.empty() ||
                                      snapshot.logits.size() == snapshot.prompts.size() * vocabulary,
                                  "nothing, or prompts × vocabulary_size values");
}

} // namespace mambascope
