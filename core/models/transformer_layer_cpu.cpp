// SPDX-License-Identifier: GPL-3.0-or-later
// The transformers' block on the CPU: our own kernels from norm to residual.
#include "core/models/transformer_layer.hpp"

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
    ScratchScope scope;
    const at::Tensor residual = batch.residual.contiguous();
    const std::int64_t n = residual.size(0);
    const std::int64_t hidden = residual.size(1);
    const AttentionShape& shape = m_mixer.shape();
    const float* from = residual.const_data_ptr<float>();
    float* const normed = scope.take(n * hidden);
    m_block.attentionNorm.into(from, n, normed);
    float* const projected = scope.take(n * shape.projectionSize());
    m_block.queryKeyValue.multiply(normed, n, nullptr, projected);
    float* const attended = scope.take(n * shape.heads * shape.headSize);
    m_mixer.mixOnCpu(batch, projected, cuts, clean, record, attended);
    if (m_block.mlpNorm && m_block.parallel) { // of the block's input, which the next line may replace
        m_block.mlpNorm->into(from, n, normed);
    }
    const at::Tensor to = batch.inPlace ? residual : at::empty_like(residual);
    float* const after = to.mutable_data_ptr<float>();
    m_block.attentionOut.multiply(attended, n, from, after);
    if (m_block.mlpNorm && !m_block.parallel) {
        m_block.mlpNorm->into(after, n, normed);
    }
    m_block.mlp.addInto(after, normed, n);
    batch.residual = to;
}

} // namespace mambascope
