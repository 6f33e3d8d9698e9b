// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>

#include "core/base/error.hpp"
#include "core/engine/head_masks.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

std::vector<int> chosenLayers(const AttentionRequest& request, int layerCount) {
    std::vector<int> layers;
    const std::vector<IndexRange> all{{0, layerCount - 1}};
    for (const IndexRange& range : request.layers.empty() ? all : request.layers) {
        for (int layer = range.first; layer <= range.last; ++layer) {
            if (layer < 0 || layer >= layerCount) {
                throw Error(
                    ErrorCode::LayerOutOfRange, {"layer", std::to_string(layer), std::to_string(layerCount)},
                    "layer " + std::to_string(layer) + ": the model has " + std::to_string(layerCount) +
                        " layers; expected 0-" + std::to_string(layerCount - 1));
            }
            layers.push_back(layer);
        }
    }
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    return layers;
}

/// weights: [H, T, T]; values: [H, T, P]. Returns the view [T, T] over the given heads.
at::Tensor viewOf(AttentionView view, const at::Tensor& weights, const at::Tensor& values) {
    switch (view) {
    case AttentionView::Signed:
        return weights.mean(0);
    case AttentionView::Absolute:
        return weights.abs().mean(0);
    case AttentionView::Normalized: {
        const at::Tensor absolute = weights.abs().mean(0);
        return absolute / absolute.sum(1, true).clamp_min(1e-30); // an all-zero row stays zero
    }
    case AttentionView::Contribution:
        return (weights * at::linalg_vector_norm(values, 2, {2}).unsqueeze(1)).square().sum(0).sqrt();
    }
    return {};
}

double relativeError(const at::Tensor& found, const at::Tensor& expected) {
    const double scale = at::linalg_vector_norm(expected).item<double>();
    const double error = at::linalg_vector_norm(found - expected).item<double>();
    return scale > 0 ? error / scale : error;
}

/// ‖Σ_k weight·x_k + D·x − y‖ / ‖y‖ of one layer, y by the mixer's independent reference route.
double rebuildError(const Layer& layer, const MixerContext& context, const at::Tensor& weights) {
    at::Tensor rebuilt = at::bmm(weights, layer.sourceValues(context).contiguous());
    const at::Tensor skip = layer.skipTerm(context);
    if (skip.defined()) {
        rebuilt.add_(skip);
    }
    return relativeError(rebuilt.to(at::kDouble), layer.referenceOutput(context).to(at::kDouble));
}

/// The error over all layers, made once per clean run: it is a property of the run, not of the view.
double cachedRebuildError(const LanguageModel& model, const CleanTrace& trace, RunContext& context) {
    if (!trace.rebuildError) {
        double worst = 0;
        for (int layer = 0; layer < model.layerCount(); ++layer) {
            context.checkStop();
            const MixerContext& mixer = trace.context(layer);
            worst = std::max(
                worst, rebuildError(model.layer(layer), mixer, model.layer(layer).attentionWeights(mixer)));
        }
        trace.rebuildError = worst;
    }
    return *trace.rebuildError;
}

} // namespace

AttentionSnapshot attention(const AttentionRequest& request, AnalysisEnvironment& environment) {
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
                    "head " + std::to_string(*request.head) + ": expected one head or a selection, not both");
    }
    PreparedPrompt prompt = loaded.prepare(request.prompt, environment.context);
    environment.traceCached = prompt.traceCached;
    snapshot.model = model.info();
    snapshot.view = request.view;
    snapshot.head = request.head;
    snapshot.heads = request.heads;

    std::vector<at::Tensor> shown; // on the device: the host waits for all layers together
    for (const int number : snapshot.layers) {
        environment.context.checkStop();
        const Layer& layer = model.layer(number);
        const MixerContext& context = prompt.trace->context(number);
        at::Tensor weights = layer.attentionWeights(context);
        at::Tensor values = layer.sourceValues(context);
        if (request.head) {
            weights = weights.narrow(0, *request.head, 1);
            values = values.narrow(0, *request.head, 1);
        } else if (!request.heads.all()) {
            const std::vector<std::int64_t> heads = selectedHeads(model, number, request.heads);
            const at::Tensor index = at::tensor(heads).to(model.device());
            weights = weights.index_select(0, index);
            values = values.index_select(0, index);
        }
        shown.push_back(viewOf(request.view, weights, values));
    }
    const at::Tensor all = copyToHost(at::stack(shown));
    snapshot.values.assign(all.const_data_ptr<float>(), all.const_data_ptr<float>() + all.numel());
    snapshot.rebuildError = cachedRebuildError(model, *prompt.trace, environment.context);
    snapshot.prompt = std::move(prompt.info);
    return snapshot;
}

} // namespace mambascope
