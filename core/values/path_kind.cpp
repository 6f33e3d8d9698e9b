// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/path_kind.hpp"

#include "core/values/answer_checks.hpp"
#include "core/values/indirect_effect.hpp"

namespace mambascope {

std::optional<double> PathSnapshot::indirectEffect(double probability) const {
    return mambascope::indirectEffect(probability, cleanProbability, corruptProbability);
}

void checkAnswer(const PathSnapshot& snapshot, const PathRequest& request, const JsonNode& body) {
    checkModel(snapshot.model, body);
    checkPrompt(snapshot.prompt, request.prompt, snapshot.model, body);
    checkCorruptPrompt(snapshot.corrupt, snapshot.model, body);
    checkTarget(snapshot.target, snapshot.model, body);
    const auto layers = static_cast<std::size_t>(snapshot.model.layers);
    const JsonNode positions = body.member("positions");
    for (std::size_t i = 0; i < snapshot.positions.size(); ++i) {
        checkPairs({snapshot.positions[i].tokens}, snapshot.prompt, snapshot.corrupt,
                   positions.element(i).member("tokens"));
        const JsonNode curves = positions.element(i).member("curves");
        for (std::size_t c = 0; c < snapshot.positions[i].curves.size(); ++c) {
            curves.element(c)
                .member("probability")
                .require(snapshot.positions[i].curves[c].probability.size() == layers, "one value per layer");
        }
    }
}

} // namespace mambascope
