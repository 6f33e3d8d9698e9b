// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mamba2_layer.hpp"

#include "core/models/layer_forms.hpp"
#include "core/models/long_sums.hpp"

namespace mambascope {
namespace {

const Mamba2Context& asMamba2(const MixerContext& context) {
    return static_cast<const Mamba2Context&>(context);
}

} // namespace

LayerParts Mamba2Layer::parts() const {
    const std::int64_t inner = m_config.innerSize();
    const ProjectedSites named{inner, 0, inner, m_config.convChannels() + m_config.heads}; // z | xBC | dt
    return {m_weights.norm, m_weights.inProj, m_weights.outProj, Site::O, Matrix::Wo, named, std::nullopt};
}

std::unique_ptr<Layer> Mamba2Layer::edited(Matrix matrix, RankOne change) const {
    auto copy = std::make_unique<Mamba2Layer>(*this);
    const ProjectedSites named = *parts().named;
    if (matrix == Matrix::Wo) {
        change.first = 0;
        copy->m_weights.outProj = m_weights.outProj.with(std::move(change));
    } else {
        TORCH_CHECK(matrix != Matrix::Wdown, "a state-space layer has no W_down");
        change.first = matrix == Matrix::Wa ? named.a : named.gate;
        copy->m_weights.inProj = m_weights.inProj.with(std::move(change));
    }
    return copy;
}

/// On tensors.
class Mamba2Layer::Batch : public BatchForm {
public:
    Batch(const Mamba2Layer& layer, const RowBatch& batch, const LayerCuts& cuts, const Mamba2Context* clean,
          bool records)
        : BatchForm(batch)
        , m_layer(layer)
        , m_cuts(cuts)
        , m_clean(clean)
        , m_records(records)
        , m_fused(!batch.reference && !cuts.strict.defined() && !sites().wantsMemory() &&
                  (batch.residual.is_cpu() ? !sites().wants(Site::C)
                                           : layer.kernelFits(batch.residual.device()))) {}

    [[nodiscard]] Operand mix(const at::Tensor& projected) {
        if (!m_fused) {
            requireOnePrompt(batch());
        }
        const std::optional<GatePuts> inOne = m_fused ? GatePuts::of(sites()) : std::nullopt; // with the gate
        Operand gated;
        if (inOne && !inOne->any() && !m_records && !sites().wantsKeys() && !sites().wants(Site::C)) {
            gated.split = m_layer.singleRowMixer(batch(), projected, m_cuts, m_clean);
        }
        if (gated.split.defined()) {
            return gated;
        }
        gated.plain = inOne ? inOne->gated(z(projected), [&] { return fused(projected); })
                            : gatedOutput(*this, projected);
        gated.reference = batch().reference;
        // The gate comes first, then the norm, over each group (mamba_ssm's norm_before_gate = false).
        if (m_layer.m_weights.gateNorm) {
            norm(*m_layer.m_weights.gateNorm, m_layer.m_weights.outProj, gated.plain, gated);
        }
        return gated;
    }
    [[nodiscard]] at::Tensor scan(const at::Tensor& projected) {
        if (m_fused) {
            return withOpenGate(z(projected), [&] { return fused(projected); });
        }
        return m_layer.plainMixer(batch(), projected, m_cuts, m_clean, sites(), m_rows);
    }
    [[nodiscard]] at::Tensor gate(const at::Tensor& projected) const { return at::silu(z(projected)); }

    /// Of the run, where it records.
    [[nodiscard]] std::unique_ptr<MixerContext> context() {
        return m_fused ? std::move(m_rows.recorded) : contextOf(m_rows);
    }

private:
    [[nodiscard]] at::Tensor z(const at::Tensor& projected) const {
        return projected.narrow(1, 0, m_layer.m_config.innerSize());
    }
    [[nodiscard]] at::Tensor fused(const at::Tensor& projected) {
        if (m_records) {
            m_rows.recorded = std::make_unique<Mamba2Context>();
        }
        return m_layer.fusedMixer(batch(), projected, m_cuts, m_clean, sites(), m_rows);
    }

    const Mamba2Layer& m_layer;
    const LayerCuts& m_cuts;
    const Mamba2Context* m_clean;
    bool m_records;
    bool m_fused; ///< by the kernel of the device
    Mamba2Layer::Rows m_rows;
};

void Mamba2Layer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                          std::unique_ptr<MixerContext>* record) const {
    const Mamba2Context* before = batch.firstPosition == 0 ? nullptr : &asMamba2(*clean);
    if (runsOnCpu(batch, cuts)) {
        return advanceOnCpu(batch, cuts, before, record);
    }
    Batch form(*this, batch, cuts, before, record != nullptr);
    batch.residual = runLayer(form, parts());
    if (record != nullptr) {
        *record = form.context();
    }
}

std::unique_ptr<Mamba2Context> Mamba2Layer::contextOf(const Rows& rows) {
    auto context = std::make_unique<Mamba2Context>();
    context->raw = rows.raw.contiguous();
    context->x = rows.x;
    context->b = rows.b;
    context->c = rows.c;
    context->dt = rows.dt;
    context->decay = longSums(rows.decay.t()).contiguous(); // p = 0: cumulated from token 0
    context->scaled = (rows.x * rows.dt.unsqueeze(-1)).transpose(0, 1).contiguous();
    return context;
}

at::Tensor Mamba2Layer::attentionWeights(const MixerContext& context, HeadRange heads) const {
    const Mamba2Context& run = asMamba2(context);
    const at::Tensor decay = run.decay.narrow(0, heads.first, heads.count);
    at::Tensor products = at::matmul(run.c.transpose(0, 1), run.b.permute({1, 2, 0})).tril_(); // [G, T, T]
    at::Tensor weights = sumsBetween(decay.unsqueeze(1), decay.unsqueeze(2)).clamp_max_(0).exp_();
    if (m_config.groups > 1) {
        const at::Tensor group =
            at::arange(heads.first, heads.first + heads.count, decay.options().dtype(at::kLong))
                .floor_divide_(m_config.heads / m_config.groups);
        products = products.index_select(0, group);
    }
    return weights.mul_(products).mul_(run.dt.narrow(1, heads.first, heads.count).t().unsqueeze(1));
}

at::Tensor Mamba2Layer::sourceValues(const MixerContext& context) const {
    return asMamba2(context).x.transpose(0, 1);
}

at::Tensor Mamba2Layer::skipTerm(const MixerContext& context) const {
    return (asMamba2(context).x * m_weights.d.unsqueeze(-1)).transpose(0, 1);
}

at::Tensor Mamba2Layer::referenceOutput(const MixerContext& context) const {
    // The plain recurrence S_t = exp(dt_t A) S_{t−1} + dt_t x_t B_tᵀ, y_t = S_t C_t + D x_t, in float64.
    const Mamba2Context& run = asMamba2(context);
    const at::Tensor x = run.x.to(at::kDouble);
    const at::Tensor b = perHead(run.b.to(at::kDouble), m_config.heads);
    const at::Tensor c = perHead(run.c.to(at::kDouble), m_config.heads);
    const at::Tensor dt = run.dt.to(at::kDouble);
    const at::Tensor decay = (dt * m_weights.a.to(at::kDouble)).exp_();
    at::Tensor state = at::zeros({m_config.heads, m_config.headSize, m_config.stateSize}, x.options());
    at::Tensor y = (x * m_weights.d.to(at::kDouble).unsqueeze(-1)).contiguous();
    for (int64_t t = 0; t < x.size(0); ++t) {
        const at::Tensor input = x[t] * dt[t].unsqueeze(-1);
        state.mul_(decay[t].view({-1, 1, 1})).add_(input.unsqueeze(-1) * b[t].unsqueeze(1));
        y[t].add_(at::matmul(state, c[t].unsqueeze(-1)).squeeze(-1));
    }
    return y.transpose(0, 1);
}

at::Tensor Mamba2Layer::headDecay() const {
    return m_weights.a.exp();
}

} // namespace mambascope
