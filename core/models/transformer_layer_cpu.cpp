// SPDX-License-Identifier: GPL-3.0-or-later
// The transformers' block on the CPU: our own kernels from norm to residual.
#include "core/models/transformer_layer.hpp"

#include "core/models/variant_blocks.hpp"
#include "core/ops/layer_parts.hpp"
#include "core/tensor/activations.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"

namespace mambascope {

void Mlp::addInto(float* residual, const float* x, std::int64_t rows) const {
    ScratchScope scope;
    const std::int64_t stride = in.packedOut();
    float* const hidden = scope.take(rows * stride);
    in.multiply(x, rows, nullptr, hidden);
    // The next product wants its rows dense: where they are gated, act(gate)·up goes elsewhere.
    float* const active = gated ? scope.take(rows * size) : hidden;
    ops::activateRows(
        {rows, size, activationOf(activation), hidden, gated ? hidden + size : nullptr, stride, active, size},
        threadPool());
    out.multiply(active, rows, residual, residual);
}

bool TransformerLayer::runsOnCpu(const RowBatch& batch) const {
    return !batch.reference && m_block.queryKeyValue.isPacked() && m_block.attentionOut.isPacked() &&
           m_block.mlp.in.isPacked() && m_block.mlp.out.isPacked();
}

void TransformerLayer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                                    std::unique_ptr<MixerContext>* record) const {
    const std::int64_t hidden = batch.residual.size(1);
    const ops::AttentionSuffix work = m_mixer.suffixOnCpu(batch, cuts, clean);
    const AttentionShape& shape = m_mixer.shape();
    const std::int64_t weights = hidden * (shape.projectionSize() + shape.heads * shape.headSize +
                                           (m_block.mlp.gated ? 3 : 2) * m_block.mlp.size);
    advanceVariants(batch, weights, [&](std::int64_t first, std::int64_t last, const float* from, float* to) {
        advanceRows(variantsOf(work, first, last), from, to, record);
    });
}

void TransformerLayer::advanceRows(ops::AttentionSuffix work, const float* from, float* to,
                                   std::unique_ptr<MixerContext>* record) const {
    ScratchScope scope;
    const std::int64_t n = work.variants * work.rows;
    const Norm& norm = m_block.attentionNorm;
    float* const normed = scope.take(n * norm.weight.size(0));
    norm.into(from, n, normed);
    float* const projected = scope.take(n * work.projectedStride);
    m_block.queryKeyValue.multiply(normed, n, nullptr, projected);
    work.projected = projected;
    work.output = scope.take(n * work.heads * work.headSize);
    AttentionMixer::mixOnCpu(work, record);
    if (m_block.mlpNorm && m_block.parallel) { // of the block's input, which the next line may replace
        m_block.mlpNorm->into(from, n, normed);
    }
    m_block.attentionOut.multiply(work.output, n, from, to);
    if (m_block.mlpNorm && !m_block.parallel) {
        m_block.mlpNorm->into(to, n, normed);
    }
    m_block.mlp.addInto(to, normed, n);
}

} // namespace mambascope
