// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transformer_layer.hpp"

#include <utility>

#include "core/tensor/activations.hpp"

namespace mambascope {

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

RowCost TransformerLayer::cost() const {
    const AttentionShape& shape = m_mixer.shape();
    return {4 * m_block.attentionOut.weight.size(0) + 2 * shape.projectionSize() +
                3 * shape.heads * shape.headSize + 2 * m_block.mlp.in.weight.size(0),
            3 * shape.heads};
}

void addTransformerLayer(FramedModel& model, AttentionShape shape, std::shared_ptr<const Rotary> rotary,
                         TransformerBlock block) {
    auto layer =
        std::make_unique<TransformerLayer>(AttentionMixer(shape, std::move(rotary)), std::move(block));
    const RowCost cost = layer->cost();
    model.addLayer(std::move(layer), shape.heads, cost);
}

} // namespace mambascope
