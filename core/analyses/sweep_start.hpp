// SPDX-License-Identifier: GPL-3.0-or-later
// What every sweep over windows of layers does first. Private to core: includes LibTorch.
#pragma once

#include "core/analyses/analyses.hpp"
#include "core/analyses/scoring.hpp"

namespace mambascope {

/// Fills windows, model, target, prompt and base probability of a MapSnapshot or FlowSnapshot and returns the
/// prompt that is ready for variants. Throws Error as layerWindows, LoadedModel::prepare and chooseTarget do.
template <typename SweepSnapshot, typename SweepRequest>
[[nodiscard]] PreparedPrompt startSweep(SweepSnapshot& snapshot, const SweepRequest& request,
                                        AnalysisEnvironment& environment) {
    LoadedModel& model = environment.model;
    snapshot.windows = layerWindows(model.info().layers, request.window, request.align);
    PreparedPrompt prompt = model.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;
    snapshot.model = model.info();
    snapshot.target = chooseTarget(model, prompt, request.prompt.target);
    snapshot.prompt = prompt.info;
    snapshot.baseProbability =
        tokenProbabilities(prompt.trace->logits().unsqueeze(0), snapshot.target.id).front();
    return prompt;
}

} // namespace mambascope
