// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/block_kind.hpp"

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const BlockSnapshot& snapshot, const BlockRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    const JsonNode rows = body.member("probability");
    rows.require(snapshot.probability.size() == snapshot.sources.size(), "one list per token set");
    for (std::size_t i = 0; i < snapshot.probability.size(); ++i) {
        rows.element(i).require(snapshot.probability[i].size() == snapshot.windows.size(),
                                "one value per window");
    }
}

} // namespace mambascope
