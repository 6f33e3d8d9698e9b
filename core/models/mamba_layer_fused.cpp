// SPDX-License-Identifier: GPL-3.0-or-later
// What the fused kernels of Mamba-1's mixer read and leave.
#include "core/models/layer_forms.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/ops/suffix_parts.hpp"
#include "core/tensor/parallel.hpp"
#include "cuda/include/convolution_suffix.hpp"
#include "cuda/include/selective_suffix.hpp"

namespace mambascope {

bool MambaLayer::kernelFits(const at::Device& device) const {
    ops::SelectiveSuffix shape;
    shape.stateSize = m_config.stateSize;
    return hasKernels(device) && cuda::selectiveSuffixFits(shape);
}

ops::ConvolutionSuffix MambaLayer::convolutionOf(const RowBatch& batch, const MambaContext* clean) const {
    ops::ConvolutionSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.channels = m_config.innerSize;
    work.width = m_config.convWidth;
    work.cleanRaw = clean == nullptr ? nullptr : clean->raw.const_data_ptr<float>();
    work.weight = m_weights.convWeight.const_data_ptr<float>();
    work.bias = m_weights.convBias.const_data_ptr<float>();
    ops::showPrompt(work, batch.firstPrompt);
    work.prompts = promptsOf(batch);
    return work;
}

Operand MambaLayer::fusedConvolution(const RowBatch& batch, const at::Tensor& projected,
                                     const MambaContext* clean) const {
    Operand x;
    x.plain = at::empty({projected.size(0), m_config.innerSize}, projected.options());
    ops::ConvolutionSuffix work = convolutionOf(batch, clean);
    work.raw = projected.const_data_ptr<float>();
    work.rawStride = projected.stride(0);
    work.out = x.plain.mutable_data_ptr<float>();
    if (projected.is_cpu()) {
        ops::convolutionSuffix(work, threadPool());
        return x;
    }
    if (m_weights.xProj.wantsSplit()) {
        x.split = emptySplit(projected.size(0), m_config.innerSize, projected.device());
    }
    cuda::convolutionSuffix(work, x.split.rows, kernelStream(projected.device()));
    return x;
}

ops::SelectiveSuffix MambaLayer::suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                          const MambaContext* clean, at::Tensor& state) const {
    ops::SelectiveSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.channels = m_config.innerSize;
    work.stateSize = m_config.stateSize;
    work.a = m_weights.a.const_data_ptr<float>();
    work.d = m_weights.d.const_data_ptr<float>();
    work.keep = cuts.any() ? cuts.keep.const_data_ptr<float>() : nullptr;
    work.cutHeads = cuts.heads.defined() ? cuts.heads.const_data_ptr<float>() : nullptr;
    if (clean == nullptr) {
        return work;
    }
    work.cleanX = clean->x.const_data_ptr<float>();
    work.cleanDt = clean->dt.const_data_ptr<float>();
    work.cleanB = clean->b.const_data_ptr<float>();
    ops::showPrompt(work, batch.firstPrompt);
    work.prompts = promptsOf(batch);
    const std::int64_t later = batch.residual.is_cpu() ? 0 : batch.firstPosition + batch.rows;
    work.stateStride = (m_config.stateSize + later) * m_config.innerSize;
    state = stateBefore(batch, *clean);
    work.haveCleanState = state.defined();
    if (!state.defined()) {
        state = at::empty({batch.prompts * (m_config.stateSize + later), m_config.innerSize},
                          batch.residual.options());
    }
    work.cleanState = state.mutable_data_ptr<float>();
    if (work.haveCleanState) {
        work.cleanState += batch.firstPrompt * work.stateStride;
    }
    work.cleanLater = work.cleanState + m_config.stateSize * m_config.innerSize;
    return work;
}

void MambaLayer::keepState(const RowBatch& batch, const MambaContext* clean, const at::Tensor& state) {
    if (clean != nullptr && !batch.cleanIsShared && clean->x.size(0) == batch.firstPosition + batch.rows) {
        clean->state = state;
        clean->statePosition = batch.firstPosition;
    }
}

at::Tensor MambaLayer::fusedScan(const RowBatch& batch, const at::Tensor& projected, const Sources& rows,
                                 const LayerCuts& cuts, const MambaContext* clean,
                                 MambaContext* record) const {
    at::Tensor gated = at::empty_like(rows.x);
    at::Tensor state; // [N (+ T), E] of the clean run before p
    ops::SelectiveSuffix work = suffixOf(batch, cuts, clean, state);
    work.x = rows.x.const_data_ptr<float>();
    work.dt = rows.dt.mutable_data_ptr<float>();
    work.rawTimeSteps = projected.is_cuda();
    work.b = rows.b.const_data_ptr<float>();
    work.bStride = rows.b.stride(0);
    work.c = rows.c.const_data_ptr<float>();
    work.cStride = rows.c.stride(0);
    work.gate = projected.const_data_ptr<float>() + m_config.innerSize;
    work.gateStride = projected.stride(0);
    if (record != nullptr && projected.is_cuda()) {
        const std::int64_t each = m_config.stateSize + batch.rows;
        record->lastState = at::empty({batch.variants * each, m_config.innerSize}, projected.options());
        work.stateStride = each * m_config.innerSize;
        work.recordState = record->lastState.mutable_data_ptr<float>();
        work.recordLater = work.recordState + m_config.stateSize * m_config.innerSize;
    }
    work.gated = gated.mutable_data_ptr<float>();
    if (projected.is_cpu()) {
        ops::selectiveSuffix(work, threadPool());
    } else {
        const auto floats = static_cast<std::int64_t>(cuda::selectiveSuffixWorkspace(work) / sizeof(float));
        at::Tensor workspace; // one allocation for all: a second one costs time where rows are few
        if (floats > 0) {
            workspace = at::empty({floats}, projected.options());
        }
        float* const memory = floats > 0 ? workspace.mutable_data_ptr<float>() : nullptr;
        cuda::selectiveSuffix(work, memory, kernelStream(projected.device()));
    }
    keepState(batch, clean, state);
    return gated;
}

at::Tensor MambaLayer::stateBefore(const RowBatch& batch, const MambaContext& clean) {
    // lastState is the state in front of the clean run's own last token: wrong for a row after the run's end.
    if (clean.lastState.defined() && batch.rows == 1 && clean.x.size(0) > batch.firstPosition) {
        return clean.lastState;
    }
    return !batch.cleanIsShared && clean.statePosition == batch.firstPosition ? clean.state : at::Tensor{};
}

} // namespace mambascope
