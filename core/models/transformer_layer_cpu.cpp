// SPDX-License-Identifier: GPL-3.0-or-later
// The transformers' block on the CPU: our own kernels from norm to residual.
#include "core/models/layer_forms.hpp"
#include "core/models/transformer_layer.hpp"
#include "core/models/variant_blocks.hpp"

namespace mambascope {
namespace {

class Packed : public PackedForm {
public:
    /// The rows that `work` describes.
    Packed(const ops::AttentionSuffix& work, const float* from, float* to,
           std::unique_ptr<MixerContext>* record)
        : PackedForm(work.variants * work.rows, from, to)
        , m_work(work)
        , m_record(record) {}

    [[nodiscard]] float* mix(const float* projected) {
        m_work.projected = projected;
        m_work.output = take(m_work.heads * m_work.headSize);
        AttentionMixer::mixOnCpu(m_work, m_record);
        return m_work.output;
    }

private:
    ops::AttentionSuffix m_work;
    std::unique_ptr<MixerContext>* m_record;
};

} // namespace

bool TransformerLayer::runsOnCpu(const RowBatch& batch) const {
    return !batch.reference && m_block.queryKeyValue.isPacked() && m_block.attentionOut.isPacked() &&
           m_block.mlp.in.isPacked() && m_block.mlp.out.isPacked() && !LayerSites::wantsAny(batch.sites);
}

void TransformerLayer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                                    std::unique_ptr<MixerContext>* record) const {
    const std::int64_t hidden = batch.residual.size(1);
    const ops::AttentionSuffix work = m_mixer.suffixOnCpu(batch, cuts, clean);
    const LayerParts layer = parts();
    const AttentionShape& shape = m_mixer.shape();
    const std::int64_t weights = hidden * (shape.projectionSize() + shape.heads * shape.headSize +
                                           (m_block.mlp.gated ? 3 : 2) * m_block.mlp.size);
    advanceVariants(batch, weights, [&](std::int64_t first, std::int64_t last, const float* from, float* to) {
        Packed form(variantsOf(work, first, last), from, to, record);
        static_cast<void>(runLayer(form, layer)); // in `to`
    });
}

} // namespace mambascope
