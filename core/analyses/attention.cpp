// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/analyses.hpp"

#include <algorithm>
#include <numeric>

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

/// What a view adds up over heads, [T, T]. weights: [H, T, T]; values: [H, T, P].
at::Tensor sumOf(AttentionView view, const at::Tensor& weights, const at::Tensor& values) {
    switch (view) {
    case AttentionView::Signed:
        return weights.sum(0);
    case AttentionView::Absolute:
    case AttentionView::Normalized:
        return weights.abs().sum(0);
    case AttentionView::Contribution:
        return (weights * at::linalg_vector_norm(values, 2, {2}).unsqueeze(1)).square().sum(0);
    }
    return {};
}

/// The view [T, T] from that sum over `heads` heads.
at::Tensor viewOf(AttentionView view, const at::Tensor& sum, std::int64_t heads) {
    switch (view) {
    case AttentionView::Signed:
    case AttentionView::Absolute:
        return sum / heads;
    case AttentionView::Normalized:
        return sum / sum.sum(1, true).clamp_min(1e-30); // an all-zero row stays zero
    case AttentionView::Contribution:
        return sum.sqrt();
    }
    return {};
}

/// Hands a layer's heads to `body` in ranges whose weights [count, T, T] take a bounded amount of memory.
template <typename Body>
void overHeads(std::int64_t heads, std::int64_t tokens, const Body& body) {
    constexpr std::int64_t kBytes = std::int64_t{64} << 20;
    const std::int64_t most = std::max<std::int64_t>(1, kBytes / (4 * tokens * tokens));
    for (std::int64_t first = 0; first < heads; first += most) {
        body(HeadRange{first, std::min(most, heads - first)});
    }
}

/// The heads of one layer that a view is about, ascending.
std::vector<std::int64_t> shownHeads(const LanguageModel& model, int layer, const AttentionRequest& request) {
    if (request.head) {
        return {*request.head};
    }
    if (!request.heads.all()) {
        return selectedHeads(model, layer, request.heads);
    }
    std::vector<std::int64_t> all(static_cast<std::size_t>(model.info().heads));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// The view of one layer, [T, T].
at::Tensor layerView(const Layer& layer, const MixerContext& context, AttentionView view,
                     const std::vector<std::int64_t>& heads) {
    const at::Tensor values = layer.sourceValues(context);
    at::Tensor sum = at::zeros({values.size(1), values.size(1)}, values.options());
    const auto add = [&](HeadRange range) {
        const auto from = std::lower_bound(heads.begin(), heads.end(), range.first);
        const auto to = std::lower_bound(from, heads.end(), range.first + range.count);
        if (from == to) {
            return;
        }
        range = {*from, *(to - 1) + 1 - *from}; // between the first and the last that is shown
        at::Tensor weights = layer.attentionWeights(context, range);
        at::Tensor weighed = values.narrow(0, range.first, range.count);
        if (to - from < range.count) {
            const at::Tensor index =
                copyToDevice(at::tensor(std::vector<std::int64_t>(from, to)), values.device()) - range.first;
            weights = weights.index_select(0, index);
            weighed = weighed.index_select(0, index);
        }
        sum.add_(sumOf(view, weights, weighed));
    };
    overHeads(values.size(0), values.size(1), add);
    return viewOf(view, sum, static_cast<std::int64_t>(heads.size()));
}

/// ‖Σ_k weight·x_k + D·x − y‖ / ‖y‖ of one layer, y by the mixer's independent reference route.
double rebuildError(const Layer& layer, const MixerContext& context) {
    const at::Tensor values = layer.sourceValues(context);
    const at::Tensor skip = layer.skipTerm(context);
    const at::Tensor expected = layer.referenceOutput(context).to(at::kDouble);
    at::Tensor squares = at::zeros({2}, expected.options()); // of the error, of what is expected
    overHeads(values.size(0), values.size(1), [&](HeadRange range) {
        const auto of = [&](const at::Tensor& x) { return x.narrow(0, range.first, range.count); };
        at::Tensor rebuilt = at::bmm(layer.attentionWeights(context, range), of(values).contiguous());
        if (skip.defined()) {
            rebuilt.add_(of(skip));
        }
        squares.add_(at::stack(
            {(rebuilt.to(at::kDouble) - of(expected)).square().sum(), of(expected).square().sum()}));
    });
    const at::Tensor norms = copyToHost(squares.sqrt());
    const double error = norms.const_data_ptr<double>()[0];
    const double scale = norms.const_data_ptr<double>()[1];
    return scale > 0 ? error / scale : error;
}

/// The error over all layers, made once per clean run: it is a property of the run, not of the view.
double cachedRebuildError(const LanguageModel& model, const CleanTrace& trace, RunContext& context) {
    if (!trace.rebuildError) {
        double worst = 0;
        for (int layer = 0; layer < model.layerCount(); ++layer) {
            context.checkStop();
            context.yieldToInteractive();
            worst = std::max(worst, rebuildError(model.layer(layer), trace.context(layer)));
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
        shown.push_back(layerView(model.layer(number), prompt.trace->context(number), request.view,
                                  shownHeads(model, number, request)));
    }
    const at::Tensor all = copyToHost(at::stack(shown));
    snapshot.values.assign(all.const_data_ptr<float>(), all.const_data_ptr<float>() + all.numel());
    if (request.measureError) {
        snapshot.rebuildError = cachedRebuildError(model, *prompt.trace, environment.context);
    }
    snapshot.prompt = std::move(prompt.info);
    return snapshot;
}

} // namespace mambascope
