// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/transformer_layer.hpp"

#include <utility>

#include "core/models/layer_forms.hpp"

namespace mambascope {
namespace {

class Batch : public BatchForm {
public:
    Batch(const RowBatch& batch, const AttentionMixer& mixer, const LayerCuts& cuts,
          const MixerContext* clean, std::unique_ptr<MixerContext>* record)
        : BatchForm(batch)
        , m_mixer(mixer)
        , m_cuts(cuts)
        , m_clean(clean)
        , m_record(record) {}

    [[nodiscard]] Operand mix(const at::Tensor& projected) const {
        return {m_mixer.mix(batch(), projected, m_cuts, m_clean, m_record), {}, batch().reference};
    }

private:
    const AttentionMixer& m_mixer;
    const LayerCuts& m_cuts;
    const MixerContext* m_clean;
    std::unique_ptr<MixerContext>* m_record;
};

} // namespace

LayerParts TransformerLayer::parts() const {
    const MlpParts mlp{m_block.mlp, m_block.mlpNorm ? &*m_block.mlpNorm : nullptr, m_block.parallel};
    return {m_block.attentionNorm, m_block.queryKeyValue, m_block.attentionOut, Site::Attn, {}, {}, mlp};
}

std::unique_ptr<Layer> TransformerLayer::edited(Matrix matrix, RankOne change) const {
    TORCH_CHECK(matrix == Matrix::Wdown, "a transformer's layer has W_down alone");
    auto copy = std::make_unique<TransformerLayer>(*this);
    change.first = 0;
    copy->m_block.mlp.out = m_block.mlp.out.with(std::move(change));
    return copy;
}

void TransformerLayer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                               std::unique_ptr<MixerContext>* record) const {
    if (runsOnCpu(batch)) {
        return advanceOnCpu(batch, cuts, clean, record);
    }
    Batch form(batch, m_mixer, cuts, clean, record);
    batch.residual = runLayer(form, parts());
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
    const std::int64_t fixed = 4 * m_block.attentionNorm.weight.size(0) + 2 * shape.projectionSize() +
                               3 * shape.heads * shape.headSize +
                               (m_block.mlp.gated ? 4 : 2) * m_block.mlp.size;
    return {fixed, 3 * shape.heads, fixed, shape.projectionSize(), 0};
}

void addTransformerLayer(FramedModel& model, AttentionShape shape, std::shared_ptr<const Rotary> rotary,
                         TransformerBlock block) {
    auto layer =
        std::make_unique<TransformerLayer>(AttentionMixer(shape, std::move(rotary)), std::move(block));
    const RowCost cost = layer->cost();
    model.addLayer(std::move(layer), shape.heads, cost);
}

} // namespace mambascope
