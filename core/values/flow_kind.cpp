// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/flow_kind.hpp"

#include <algorithm>

#include "core/values/answer_checks.hpp"

namespace mambascope {

void checkAnswer(const FlowSnapshot& snapshot, const FlowRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    body.member("sources").require(snapshot.sources == request.sources, "the request's sources");
    body.member("windows").require(within(snapshot.windows, snapshot.model.layers), "layers of the model");
    const bool full = snapshot.probability.size() == snapshot.sources.size() &&
                      std::all_of(snapshot.probability.begin(), snapshot.probability.end(),
                                  [&](const auto& row) { return row.size() == snapshot.windows.size(); });
    body.member("probability").require(full, "one row per source with one value per window");
    checkReport(snapshot.check, {snapshot.sources.size(), snapshot.windows.size()}, body);
}

} // namespace mambascope
