// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analyses/rebuild_error.hpp"

#include "core/analyses/measured_error.hpp"
#include "core/models/attention_sum.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {

double rebuildError(const Layer& layer, const MixerContext& context) {
    const at::Tensor values = layer.sourceValues(context);
    const at::Tensor skip = layer.skipTerm(context);
    const at::Tensor expected = layer.referenceOutput(context).to(at::kDouble);
    at::Tensor squares = at::zeros({2}, expected.options()); // of the error, of what is expected
    overHeads(values.size(0), values.size(1), [&](HeadRange range) {
        const auto of = [&](const at::Tensor& x) { return x.narrow(0, range.first, range.count); };
        // In float64: the sum over all sources would lose digits of its own as the prompt grows, which are
        // not the weights' fault.
        at::Tensor rebuilt =
            at::bmm(layer.attentionWeights(context, range).to(at::kDouble), of(values).to(at::kDouble));
        if (skip.defined()) {
            rebuilt.add_(of(skip));
        }
        squares.add_(at::stack({(rebuilt - of(expected)).square().sum(), of(expected).square().sum()}));
    });
    const at::Tensor norms = copyToHost(squares.sqrt());
    const double error = norms.const_data_ptr<double>()[0];
    const double scale = norms.const_data_ptr<double>()[1];
    return scale > 0 ? error / scale : error;
}

const std::vector<double>& rebuildErrors(const LanguageModel& model, const CleanTrace& trace,
                                         RunContext& context) {
    if (trace.rebuildErrors.empty()) {
        std::vector<double> errors;
        for (int layer = 0; layer < model.layerCount(); ++layer) {
            context.checkStop();
            context.yieldToInteractive();
            errors.push_back(measuredError(rebuildError(model.layer(layer), trace.context(layer))));
        }
        trace.rebuildErrors = std::move(errors);
    }
    return trace.rebuildErrors;
}

} // namespace mambascope
