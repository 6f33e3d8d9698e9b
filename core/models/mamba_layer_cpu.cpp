// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's block on the CPU: our own kernels from norm to residual.
#include "core/models/mamba_layer.hpp"

#include <algorithm>
#include <utility>

#include "core/models/layer_forms.hpp"
#include "core/ops/layer_parts.hpp"
#include "core/tensor/parallel.hpp"

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
           m_weights.xProj.isPacked() && m_weights.dtProj.isPacked() && m_weights.outProj.isPacked() &&
           !LayerSites::wantsAny(batch.sites);
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

class MambaLayer::Packed : public PackedForm {
public:
    Packed(const MambaLayer& layer, const RowBatch& batch, const LayerCuts& cuts, const MambaContext* clean,
           bool records, const at::Tensor& from, const at::Tensor& to)
        : PackedForm(from.size(0), from.const_data_ptr<float>(), to.mutable_data_ptr<float>())
        , m_layer(layer)
        , m_batch(batch)
        , m_cuts(cuts)
        , m_clean(clean)
        , m_recorded(records ? std::make_unique<MambaContext>() : nullptr)
        , m_options(from.options()) {}

    [[nodiscard]] float* mix(const float* projected) { // x | z
        const std::int64_t n = rowCount();
        const MambaConfig& config = m_layer.m_config;
        const std::int64_t inner = config.innerSize;
        if (m_recorded != nullptr) {
            m_recorded->raw = copyOf(projected, n, inner, 2 * inner, m_options);
            m_recorded->x = at::empty({n, inner}, m_options);
            m_recorded->dt = at::empty({n, inner}, m_options);
        }
        float* const x = m_recorded == nullptr ? take(inner) : m_recorded->x.mutable_data_ptr<float>();
        float* const dt = m_recorded == nullptr ? take(inner) : m_recorded->dt.mutable_data_ptr<float>();
        ops::ConvolutionSuffix convolution = m_layer.convolutionOf(m_batch, m_clean);
        convolution.raw = projected;
        convolution.rawStride = 2 * inner;
        convolution.out = x;
        ops::convolutionSuffix(convolution, threadPool());
        const std::int64_t stride = config.parameterSize();
        float* const low = take(stride);
        m_layer.sourcesOnCpu(x, n, low, dt);

        at::Tensor state; // [N, E] of the clean run before p
        ops::SelectiveSuffix work = m_layer.suffixOf(m_batch, m_cuts, m_clean, state);
        work.x = x;
        work.dt = dt;
        work.b = low + config.timeStepRank;
        work.c = work.b + config.stateSize;
        work.bStride = work.cStride = stride;
        work.gate = projected + inner;
        work.gateStride = 2 * inner;
        work.gated = take(inner);
        ops::selectiveSuffix(work, threadPool());
        keepState(m_batch, m_clean, state);
        if (m_recorded != nullptr) {
            m_recorded->b = copyOf(work.b, n, config.stateSize, stride, m_options);
            m_recorded->c = copyOf(work.c, n, config.stateSize, stride, m_options);
        }
        return work.gated;
    }

    /// Of the run, where it records.
    [[nodiscard]] std::unique_ptr<MixerContext> context() { return std::move(m_recorded); }

private:
    const MambaLayer& m_layer;
    const RowBatch& m_batch;
    const LayerCuts& m_cuts;
    const MambaContext* m_clean;
    std::unique_ptr<MambaContext> m_recorded; ///< null where the run doesn't record
    at::TensorOptions m_options;
};

void MambaLayer::advanceOnCpu(RowBatch& batch, const LayerCuts& cuts, const MambaContext* clean,
                              std::unique_ptr<MixerContext>* record) const {
    const at::Tensor residual = batch.residual.contiguous();
    const at::Tensor to = batch.inPlace ? residual : at::empty_like(residual);
    Packed form(*this, batch, cuts, clean, record != nullptr, residual, to);
    static_cast<void>(runLayer(form, parts())); // in `to`
    batch.residual = to;
    if (record != nullptr) {
        *record = form.context();
    }
}

} // namespace mambascope
