// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/trust_kind.hpp"

#include <algorithm>

#include "core/values/answer_checks.hpp"

namespace mambascope {

std::size_t TrustSnapshot::worstLayer() const {
    return static_cast<std::size_t>(std::max_element(rebuildErrors.begin(), rebuildErrors.end()) -
                                    rebuildErrors.begin()) %
           std::max<std::size_t>(1, rebuildErrors.size());
}

double TrustSnapshot::rebuildError() const {
    return rebuildErrors.empty() ? 0 : rebuildErrors[worstLayer()];
}

double TrustSnapshot::recomputeError() const {
    double largest = clean.recomputeError;
    for (const TrustedRun& run : runs) {
        largest = std::max(largest, run.recomputeError);
    }
    return largest;
}

void checkAnswer(const TrustSnapshot& snapshot, const TrustRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    body.member("rebuild_errors")
        .require(snapshot.rebuildErrors.size() == static_cast<std::size_t>(snapshot.model.layers),
                 "one value per layer of the model");
    body.member("runs").require(snapshot.runs.size() == request.knockouts.size(),
                                "one entry per knockout of the request");
}

} // namespace mambascope
