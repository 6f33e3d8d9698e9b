// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/map_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const MapSnapshot& snapshot, const MapRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    const std::size_t tokens = snapshot.prompt.tokens.size();
    body.member("query").require(snapshot.query >= 0 && static_cast<std::size_t>(snapshot.query) < tokens,
                                 "a token of the prompt");
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    body.member("probability")
        .require(snapshot.probability.size() == tokens * snapshot.windows.size(), "tokens × windows values");
    checkReport(snapshot.check, {tokens, snapshot.windows.size()}, body);
}

} // namespace mambascope
