// SPDX-License-Identifier: GPL-3.0-or-later
// The transformers' block on the CPU: our own kernels from norm to residual.
#include <utility>

#include "core/models/layer_forms.hpp"
#include "core/models/transformer_layer.hpp"
#include "core/models/variant_blocks.hpp"
#include "core/ops/suffix_parts.hpp"

namespace mambascope {
namespace {

class Packed : public PackedForm {
public:
    /// The rows that `work` describes.
    Packed(const ops::AttentionSuffix& work, const float* from, float* to)
        : PackedForm(work.variants * work.rows, from, to)
        , m_work(work) {}

    [[nodiscard]] float* mix(const float* projected) {
        m_work.projected = projected;
        m_work.output = take(m_work.heads * m_work.headSize);
        AttentionMixer::mixOnCpu(m_work);
        return m_work.output;
    }

private:
    ops::AttentionSuffix m_work;
};

} // namespace

bool TransformerLayer::runsOnCpu(const RowBatch& batch) const {
    return !batch.reference && m_block.queryKeyValue.isPacked() && m_block.attentionOut.isPacked() &&
           m_block.mlp.in.isPacked() && m_block.mlp.out.isPacked() && !LayerSites::wantsAny(batch.sites);
}

void TransformerLayer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                                    std::unique_ptr<MixerContext>* record) const {
    const std::int64_t hidden = batch.residual.size(1);
    ops::AttentionSuffix work = m_mixer.suffixOnCpu(batch, cuts, clean);
    std::unique_ptr<AttentionContext> recorded;
    if (record != nullptr) {
        recorded = AttentionMixer::prepareRecord(work);
    }
    const LayerParts layer = parts();
    const AttentionShape& shape = m_mixer.shape();
    const std::int64_t weights = hidden * (shape.projectionSize() + shape.heads * shape.headSize +
                                           (m_block.mlp.gated ? 3 : 2) * m_block.mlp.size);
    advanceVariants(batch, weights, [&](std::int64_t first, std::int64_t last, const float* from, float* to) {
        Packed form(ops::variantsOf(work, first, last), from, to);
        static_cast<void>(runLayer(form, layer)); // in `to`
    });
    if (record != nullptr) {
        *record = std::move(recorded);
    }
}

} // namespace mambascope
