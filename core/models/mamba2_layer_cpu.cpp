// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's block on the CPU: our own kernels from norm to residual.
#include "core/models/mamba2_layer.hpp"

#include <utility>

#include "core/models/variant_blocks.hpp"
#include "core/tensor/norms.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"

namespace mambascope {

bool Mamba2Layer::runsOnCpu(const RowBatch& batch, const LayerCuts& cuts) const {
    return !batch.reference && !cuts.strict.defined() && m_weights.inProj.isPacked() &&
           m_weights.outProj.isPacked();
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
        prepareRecord(block, n, *recorded, work);
    }
    const std::int64_t weights = m_config.hiddenSize * (m_config.projectionSize() + m_config.innerSize());
    advanceVariants(batch, weights, [&](std::int64_t first, std::int64_t last, const float* from, float* to) {
        advanceRows(variantsOf(work, first, last), from, to);
    });
    if (record != nullptr) {
        *record = std::move(recorded);
    }
}

void Mamba2Layer::advanceRows(ops::SsdSuffix work, const float* from, float* to) const {
    ScratchScope scope;
    const std::int64_t n = work.variants * work.rows;
    float* const normed = scope.take(n * m_config.hiddenSize);
    normRows(from, n, m_weights.norm, {}, m_config.normEpsilon, 1, normed);
    // Rows start on a cache line: a vector that lies across two is stored twice as slowly.
    work.projectedStride = (m_config.projectionSize() + kLineFloats - 1) / kLineFloats * kLineFloats;
    float* const projected = scope.take(n * work.projectedStride);
    m_weights.inProj.multiply(normed, n, nullptr, projected, work.projectedStride);
    work.projected = projected;
    work.gated = scope.take(n * m_config.innerSize());
    if (work.convolved == nullptr) {
        placeRows(work, scope.take(rowNumbers(n)));
    }
    ops::ssdSuffix(work, threadPool());
    if (m_config.gatedNorm) {
        normRows(work.gated, n, m_weights.gateNorm, {}, m_config.normEpsilon, m_config.groups, work.gated);
    }
    m_weights.outProj.multiply(work.gated, n, from, to);
}

} // namespace mambascope
