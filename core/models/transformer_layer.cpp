// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transformer_layer.hpp"

#include <utility>

#include "core/tensor/activations.hpp"

namespace mambascope {

at::Tensor Mlp::addTo(const at::Tensor& residual, const Operand& x, bool inPlace) const {
    at::Tensor hidden = in(x);
    at::Tensor first = hidden.narrow(1, 0, size);
    at::Tensor active = activate(activation, first);
    if (gated) {
        active = active * hidden.narrow(1, size, size);
    }
    return out.addTo(residual, Operand{active, {}, x.reference}, inPlace);
}

void TransformerLayer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                               std::unique_ptr<MixerContext>* record) const {
    if (runsOnCpu(batch)) {
        return advanceOnCpu(batch, cuts, clean, record);
    }
    const at::Tensor& residual = batch.residual;
    const bool reference = batch.reference;
    const Operand normed = m_block.attentionNorm(m_block.queryKeyValue, residual, reference);
    const at::Tensor attended = m_mixer.mix(batch, m_block.queryKeyValue(normed), cuts, clean, record);
    Operand mlpInput = normed;
    if (m_block.mlpNorm && m_block.parallel) { // of the block's input, which the next line may replace
        mlpInput = (*m_block.mlpNorm)(m_block.mlp.in, residual, reference);
    }
    const at::Tensor afterAttention =
        m_block.attentionOut.addTo(residual, Operand{attended, {}, reference}, batch.inPlace);
    if (m_block.mlpNorm && !m_block.parallel) {
        mlpInput = (*m_block.mlpNorm)(m_block.mlp.in, afterAttention, reference);
    }
    batch.residual = m_block.mlp.addTo(afterAttention, mlpInput, /*inPlace=*/true);
}

at::Tensor TransformerLayer::attentionWeights(const MixerContext& context, HeadRange heads) const {
    return m_mixer.attentionWeights(context, heads);
}

void TransformerLayer::attentionSum(const MixerContext& context, ops::HeadSum sum,
                                    const std::vector<std::int64_t>& heads, const at::Tensor& out) const {
    if (!m_mixer.attentionSum(context, sum, heads, out)) {
        plainAttentionSum(context, sum, heads, out);
    }
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
    return {4 * m_block.attentionNorm.weight.size(0) + 2 * shape.projectionSize() +
                3 * shape.heads * shape.headSize + (m_block.mlp.gated ? 4 : 2) * m_block.mlp.size,
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
