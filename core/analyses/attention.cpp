// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>

#include "core/analyses/attention_views.hpp"
#include "core/analyses/check.hpp"
#include "core/analyses/rebuild_error.hpp"
#include "core/base/error.hpp"
#include "core/loading/prompt_memory.hpp"
#include "core/passes/head_masks.hpp"
#include "core/values/ranges.hpp"

namespace mambascope {
namespace {

std::vector<int> chosenLayers(const AttentionRequest& request, int layerCount) {
    if (const auto fault = faultOf(request.layers, layerCount)) {
        const std::string count = std::to_string(layerCount);
        const std::vector<std::string> arguments{"layer", fault->shown, count};
        throw fault->inverted ? Error(ErrorCode::LayerOutOfRange, arguments,
                                      "layers " + fault->shown + ": the last is below the first; swap them")
                              : Error(ErrorCode::LayerOutOfRange, arguments);
    }
    return indicesIn(request.layers, layerCount);
}

} // namespace

AttentionSnapshot analyse(const AttentionRequest& request, AnalysisEnvironment& environment) {
    LoadedModel& loaded = environment.model;
    const LanguageModel& model = loaded.model();
    AttentionSnapshot snapshot;
    snapshot.layers = chosenLayers(request, model.info().layers);
    if (request.head) {
        checkHeads(model.info(), {{}, {{*request.head, *request.head}}}, "head");
    }
    if (request.head && !request.heads.all()) {
        throw Error(ErrorCode::InvalidArgument,
                    {"head", std::to_string(*request.head), "one head or several"},
                    "one head and a selection of heads can't be shown together; choose one of them");
    }
    PreparedPrompt prompt = loaded.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;
    snapshot.model = model.info();
    snapshot.view = request.view;
    snapshot.head = request.head;
    snapshot.heads = request.heads;
    requireAttentionMemory(snapshot.layers.size(), prompt.info.tokens.size());

    HeadSelection heads = request.heads;
    if (request.head) {
        heads.heads = {{*request.head, *request.head}};
    }
    snapshot.values = attentionOnHost(model, *prompt.trace, request.view, snapshot.layers, heads,
                                      SumRoute::Fused, environment.context);
    if (request.measureError) {
        const std::vector<double>& errors = rebuildErrors(model, *prompt.trace, environment.context);
        snapshot.rebuildError = errors.empty() ? 0 : *std::max_element(errors.begin(), errors.end());
    }
    if (request.check) {
        snapshot.check = checkAttention({*request.check, environment, prompt, {}}, snapshot, heads);
    }
    snapshot.prompt = std::move(prompt.info);
    return snapshot;
}

} // namespace mambascope
