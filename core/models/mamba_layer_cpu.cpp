// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's block on the CPU: our own kernels from norm to residual.
#include "core/models/mamba_layer.hpp"

#include <algorithm>
#include <utility>

#include "core/ops/layer_parts.hpp"
#include "core/tensor/norms.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"

namespace mambascope {
namespace {

/// Rows [n, size] that lie `stride` apart, copied.
at::Tensor copyOf(const float* from, std::int64_t n, std::int64_t size, std::int64_t stride,
                  const at::TensorOptions& options) {
    at::Tensor copy = at::empty({n, size}, options);
    auto* const to = copy.mutable_data_ptr<float>();
    for (std::int64_t row = 0; row < n; ++row) {
        std::copy_n(from + row * stride, size, to + row * size);
    }
    return copy;
}

} // namespace

bool MambaLayer::runsOnCpu(const RowBatch& batch, const LayerCuts& cuts) const {
    return !batch.reference && !cuts.strict.defined() && m_weights.inProj.isPacked() &&
           m_weights.xProj.isPacked() && m_weights.dtProj.isPacked() && m_weights.outProj.isPacked();
}

void MambaLayer::sourcesOnCpu(const float* x, std::int64_t n, float* low, float* dt) const {
    const std::int64_t rank = m_config.timeStepRank;
    const std::int64_t stride = m_config.parameterSize();
    m_weights.xProj.multiply(x, n, nullptr, low);
    if (m_config.mixerNorm) {
        const auto eps = static_cast<float>(m_config.mixerNormEpsilon);
        std::int64_t first = 0;
        for (const std::int64_t size : {rank, m_config.stateSize, m_config.stateSize}) {
            ops::rmsNormRows({n, size, 1, low + first, nullptr, eps, low + first, stride}, threadPool());
            first += size;
        }
    }
    m_weights.dtProj.multiply(low, n, nullptr, dt, 0, stride);
    const std::int64_t inner = m_config.innerSize;
    ops::activateRows({n, inner, ops::Activation::Softplus, dt, nullptr, inner, dt, inner}, threadPool());
}

void MambaLayer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MambaContext* clean,
                              std::unique_ptr<MixerContext>* record) const {
    ScratchScope scope;
    const at::Tensor residual = batch.residual.contiguous();
    const std::int64_t n = residual.size(0);
    const std::int64_t inner = m_config.innerSize;
    const float* from = residual.const_data_ptr<float>();
    float* const normed = scope.take(n * m_config.hiddenSize);
    normRows(from, n, m_weights.norm, {}, m_config.normEpsilon, 1, normed);
    float* const projected = scope.take(n * 2 * inner);
    m_weights.inProj.multiply(normed, n, nullptr, projected);

    std::unique_ptr<MambaContext> recorded;
    if (record != nullptr) {
        recorded = std::make_unique<MambaContext>();
        recorded->raw = copyOf(projected, n, inner, 2 * inner, residual.options());
        recorded->x = at::empty({n, inner}, residual.options());
        recorded->dt = at::empty({n, inner}, residual.options());
    }
    float* const x = record == nullptr ? scope.take(n * inner) : recorded->x.mutable_data_ptr<float>();
    float* const dt = record == nullptr ? scope.take(n * inner) : recorded->dt.mutable_data_ptr<float>();
    ops::convolutionSuffix(
        {batch.variants, batch.rows, batch.firstPosition, inner, m_config.convWidth, projected, 2 * inner,
         clean == nullptr ? nullptr : clean->raw.const_data_ptr<float>(),
         m_weights.convWeight.const_data_ptr<float>(), m_weights.convBias.const_data_ptr<float>(), x},
        threadPool());
    const std::int64_t stride = m_config.parameterSize();
    float* const low = scope.take(n * stride);
    sourcesOnCpu(x, n, low, dt);

    at::Tensor state; // [N, E] of the clean run before p
    ops::SelectiveSuffix work = suffixOf(batch, cuts, clean, state);
    work.x = x;
    work.dt = dt;
    work.b = low + m_config.timeStepRank;
    work.c = work.b + m_config.stateSize;
    work.bStride = work.cStride = stride;
    work.gate = projected + inner;
    work.gateStride = 2 * inner;
    work.gated = scope.take(n * inner);
    ops::selectiveSuffix(work, threadPool());
    keepState(batch, clean, state);

    const at::Tensor to = batch.inPlace ? residual : at::empty_like(residual);
    m_weights.outProj.multiply(work.gated, n, from, to.mutable_data_ptr<float>());
    batch.residual = to;
    if (record != nullptr) {
        recorded->b = copyOf(work.b, n, m_config.stateSize, stride, residual.options());
        recorded->c = copyOf(work.c, n, m_config.stateSize, stride, residual.options());
        *record = std::move(recorded);
    }
}

} // namespace mambascope
