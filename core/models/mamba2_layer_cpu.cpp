// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's block on the CPU: our own kernels from norm to residual.
#include "core/models/mamba2_layer.hpp"

#include <utility>

#include "core/tensor/norms.hpp"
#include "core/tensor/parallel.hpp"
#include "core/tensor/scratch.hpp"

namespace mambascope {
namespace {

constexpr std::int64_t kLine = 16; // numbers

} // namespace

bool Mamba2Layer::runsOnCpu(const RowBatch& batch, const LayerCuts& cuts) const {
    return !batch.reference && !cuts.strict.defined() && m_weights.inProj.isPacked() &&
           m_weights.outProj.isPacked();
}

void Mamba2Layer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const Mamba2Context* clean,
                               std::unique_ptr<MixerContext>* record) const {
    ScratchScope scope;
    const at::Tensor residual = batch.residual.contiguous();
    const std::int64_t n = residual.size(0);
    const std::int64_t channels = m_config.convChannels();
    const float* from = residual.const_data_ptr<float>();
    float* const normed = scope.take(n * m_config.hiddenSize);
    normRows(from, n, m_weights.norm, {}, m_config.normEpsilon, 1, normed);

    ops::SsdSuffix work = suffixOf(batch, cuts, clean);
    // Rows start on a cache line: a vector that lies across two is stored twice as slowly.
    work.projectedStride = (m_config.projectionSize() + kLine - 1) / kLine * kLine;
    float* const projected = scope.take(n * work.projectedStride);
    m_weights.inProj.multiply(normed, n, nullptr, projected, work.projectedStride);
    work.projected = projected;
    work.gated = scope.take(n * m_config.innerSize());

    std::unique_ptr<Mamba2Context> recorded;
    const std::int64_t kept = n * (channels + 2 * m_config.heads);
    at::Tensor block; // of the recorded context
    if (record != nullptr) {
        block = at::empty({kept}, residual.options());
        recorded = std::make_unique<Mamba2Context>();
    }
    work.convolved = record == nullptr ? scope.take(kept) : block.mutable_data_ptr<float>();
    work.dt = work.convolved + n * channels;
    work.decay = work.dt + n * m_config.heads;
    if (record != nullptr) {
        prepareRecord(block, n, *recorded, work);
    }
    ops::ssdSuffix(work, threadPool());
    if (m_config.gatedNorm) {
        normRows(work.gated, n, m_weights.gateNorm, {}, m_config.normEpsilon, m_config.groups, work.gated);
    }
    const at::Tensor to = batch.inPlace ? residual : at::empty_like(residual);
    m_weights.outProj.multiply(work.gated, n, from, to.mutable_data_ptr<float>());
    batch.residual = to;
    if (record != nullptr) {
        *record = std::move(recorded);
    }
}

} // namespace mambascope
