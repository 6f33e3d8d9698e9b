// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transformer_layer.hpp"

#include "core/tensor/activations.hpp"
#include "core/tensor/norms.hpp"

namespace mambascope {

at::Tensor Norm::operator()(const at::Tensor& x) const {
    return bias.defined() ? layerNorm(x, weight, bias, epsilon) : rmsNorm(x, weight, epsilon);
}

at::Tensor Mlp::addTo(const at::Tensor& residual, const at::Tensor& x) const {
    at::Tensor hidden = in(x);
    if (!gated) {
        return out.addTo(residual, activate(activation, hidden));
    }
    const std::int64_t size = hidden.size(1) / 2;
    at::Tensor gate = hidden.narrow(1, 0, size);
    return out.addTo(residual, activate(activation, gate) * hidden.narrow(1, size, size));
}

void TransformerLayer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                               std::unique_ptr<MixerContext>* record) const {
    const at::Tensor normed = m_block.attentionNorm(batch.residual);
    const at::Tensor attended = m_mixer.mix(batch, m_block.queryKeyValue(normed), cuts, clean, record);
    const at::Tensor afterAttention = m_block.attentionOut.addTo(batch.residual, attended);
    const at::Tensor mlpInput =
        m_block.mlpNorm ? (*m_block.mlpNorm)(m_block.parallel ? batch.residual : afterAttention) : normed;
    batch.residual = m_block.mlp.addTo(afterAttention, mlpInput);
}

at::Tensor TransformerLayer::attentionWeights(const MixerContext& context) const {
    return m_mixer.attentionWeights(context);
}

at::Tensor TransformerLayer::sourceValues(const MixerContext& context) const {
    return m_mixer.sourceValues(context);
}

at::Tensor TransformerLayer::skipTerm(const MixerContext&) const {
    return {};
}

at::Tensor TransformerLayer::referenceOutput(const MixerContext& context) const {
    return m_mixer.referenceOutput(context);
}

} // namespace mambascope
