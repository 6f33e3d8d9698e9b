// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's block on the CPU: our own kernels from norm to residual.
#include "core/models/mamba2_layer.hpp"

#include <utility>

#include "core/models/layer_forms.hpp"
#include "core/models/variant_blocks.hpp"
#include "core/ops/suffix_parts.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {

/// Of the rows that `work` describes. work.convolved (with dt and decay) may be given.
class Mamba2Layer::Packed : public PackedForm {
public:
    Packed(const Mamba2Layer& layer, const ops::SsdSuffix& work, const float* from, float* to)
        : PackedForm(work.variants * work.rows, from, to)
        , m_layer(layer)
        , m_work(work) {}

    [[nodiscard]] float* project(const Linear& in, const float* normed,
                                 const std::optional<ProjectedSites>& /*named*/) {
        // Rows start on a cache line: a vector that lies across two is stored twice as slowly.
        m_work.projectedStride = (in.packedOut() + kLineFloats - 1) / kLineFloats * kLineFloats;
        float* const projected = take(m_work.projectedStride);
        in.multiply(normed, rowCount(), nullptr, projected, m_work.projectedStride);
        return projected;
    }
    [[nodiscard]] float* mix(const float* projected) {
        m_work.projected = projected;
        m_work.gated = take(m_layer.m_config.innerSize());
        if (m_work.convolved == nullptr) {
            m_layer.placeRows(m_work, takeAll(m_layer.rowNumbers(rowCount())));
        }
        ops::ssdSuffix(m_work, threadPool());
        float* gated = m_work.gated;
        if (m_layer.m_weights.gateNorm) {
            norm(*m_layer.m_weights.gateNorm, m_layer.m_weights.outProj, gated, gated);
        }
        return gated;
    }

private:
    const Mamba2Layer& m_layer;
    ops::SsdSuffix m_work;
};

bool Mamba2Layer::runsOnCpu(const RowBatch& batch, const LayerCuts& cuts) const {
    return !batch.reference && !cuts.strict.defined() && m_weights.inProj.isPacked() &&
           m_weights.outProj.isPacked() && !LayerSites::wantsAny(batch.sites);
}

void Mamba2Layer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const Mamba2Context* clean,
                               std::unique_ptr<MixerContext>* record) const {
    const std::int64_t n = batch.residual.size(0);
    ops::SsdSuffix work = suffixOf(batch, cuts, clean);
    std::unique_ptr<Mamba2Context> recorded;
    if (record != nullptr) {
        const at::Tensor block = at::empty({rowNumbers(n)}, batch.residual.options());
        recorded = std::make_unique<Mamba2Context>();
        placeRows(work, block.mutable_data_ptr<float>());
        prepareRecord(block, *recorded, work);
    }
    const LayerParts layer = parts();
    const std::int64_t weights = m_config.hiddenSize * (m_config.projectionSize() + m_config.innerSize());
    advanceVariants(batch, weights, [&](std::int64_t first, std::int64_t last, const float* from, float* to) {
        Packed form(*this, ops::variantsOf(work, first, last), from, to);
        static_cast<void>(runLayer(form, layer)); // in `to`
    });
    if (record != nullptr) {
        *record = std::move(recorded);
    }
}

} // namespace mambascope
