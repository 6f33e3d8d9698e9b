// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mamba_layer.hpp"

#include "core/models/layer_forms.hpp"
#include "core/tensor/parallel.hpp"
#include "cuda/include/selective_weights.hpp"

namespace mambascope {
namespace {

const MambaContext& asMamba(const MixerContext& context) {
    return static_cast<const MambaContext&>(context);
}

} // namespace

LayerParts MambaLayer::parts() const {
    const std::int64_t inner = m_config.innerSize;
    const ProjectedSites named{inner, inner, 0, inner}; // x | z
    return {m_weights.norm, m_weights.inProj, m_weights.outProj, Site::O, Matrix::Wo, named, std::nullopt};
}

std::unique_ptr<Layer> MambaLayer::edited(Matrix matrix, RankOne change) const {
    auto copy = std::make_unique<MambaLayer>(*this);
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
class MambaLayer::Batch : public BatchForm {
public:
    Batch(const MambaLayer& layer, const RowBatch& batch, const LayerCuts& cuts, const MambaContext* clean,
          bool records)
        : BatchForm(batch)
        , m_layer(layer)
        , m_cuts(cuts)
        , m_clean(clean)
        , m_fused(!batch.reference && !cuts.strict.defined() && !sites().wantsMemory() &&
                  (batch.residual.is_cpu() || layer.kernelFits(batch.residual.device())))
        , m_recorded(records ? std::make_unique<MambaContext>() : nullptr) {}

    [[nodiscard]] Operand mix(const at::Tensor& projected) {
        if (!m_fused) {
            requireOnePrompt(batch());
        }
        m_projected = projected;
        const std::optional<GatePuts> inOne = m_fused ? GatePuts::of(sites()) : std::nullopt;
        return {inOne ? inOne->gated(z(projected), [&] { return fused(projected); }) // scan and gate
                      : gatedOutput(*this, projected),
                {},
                batch().reference};
    }
    [[nodiscard]] at::Tensor scan(const at::Tensor& projected) {
        if (m_fused) {
            return withOpenGate(z(projected), [&] { return fused(projected); });
        }
        return m_layer.scanBySteps(batch(), projected, m_cuts, m_clean, sites(), m_rows);
    }
    [[nodiscard]] at::Tensor gate(const at::Tensor& projected) const { return at::silu(z(projected)); }

    /// Of the run, where it records.
    [[nodiscard]] std::unique_ptr<MixerContext> context() {
        m_recorded->raw = m_projected.narrow(1, 0, m_layer.m_config.innerSize).contiguous();
        m_recorded->x = m_rows.x.contiguous();
        m_recorded->dt = m_rows.dt.contiguous();
        m_recorded->b = m_rows.b.contiguous();
        m_recorded->c = m_rows.c.contiguous();
        m_recorded->reference = batch().reference;
        return std::move(m_recorded);
    }

private:
    [[nodiscard]] at::Tensor z(const at::Tensor& projected) const {
        return projected.narrow(1, m_layer.m_config.innerSize, m_layer.m_config.innerSize);
    }
    [[nodiscard]] at::Tensor fused(const at::Tensor& projected) {
        Operand x = m_layer.fusedConvolution(batch(), projected, m_clean);
        if (sites().wants(Site::C)) {
            x = {sites().at(Site::C, x.plain), {}, x.reference};
        }
        m_rows = m_layer.sourcesOf(x, /*rawTimeSteps=*/projected.is_cuda());
        return m_layer.fusedScan(batch(), projected, m_rows, m_cuts, m_clean, m_recorded.get());
    }

    const MambaLayer& m_layer;
    const LayerCuts& m_cuts;
    const MambaContext* m_clean;
    bool m_fused; ///< by the kernels of the device
    at::Tensor m_projected;
    Sources m_rows;
    std::unique_ptr<MambaContext> m_recorded; ///< null where the run doesn't record
};

void MambaLayer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                         std::unique_ptr<MixerContext>* record) const {
    const MambaContext* before = batch.firstPosition == 0 ? nullptr : &asMamba(*clean);
    if (runsOnCpu(batch, cuts)) {
        return advanceOnCpu(batch, cuts, before, record);
    }
    Batch form(*this, batch, cuts, before, record != nullptr);
    batch.residual = runLayer(form, parts());
    if (record != nullptr) {
        *record = form.context();
    }
}

MambaLayer::Sources MambaLayer::sourcesOf(const Operand& x, bool rawTimeSteps) const {
    const at::Tensor low = m_weights.xProj(x);
    const auto part = [&](std::int64_t first, std::int64_t size) {
        const at::Tensor rows = low.narrow(1, first, size);
        return m_config.mixerNorm ? at::rms_norm(rows, {size}, {}, m_config.mixerNormEpsilon) : rows;
    };
    const std::int64_t rank = m_config.timeStepRank;
    const std::int64_t states = m_config.stateSize;
    const at::Tensor dt = m_weights.dtProj(Operand{part(0, rank), {}, x.reference});
    return {x.plain, rawTimeSteps ? dt : at::softplus(dt), part(rank, states), part(rank + states, states)};
}

at::Tensor MambaLayer::attentionWeights(const MixerContext& context, HeadRange channels) const {
    const MambaContext& run = asMamba(context);
    const at::Tensor a = m_weights.a.narrow(1, channels.first, channels.count);
    const at::Tensor dt = run.dt.narrow(1, channels.first, channels.count);
    ops::SelectiveWeights work;
    work.tokens = run.x.size(0);
    work.stateSize = m_config.stateSize;
    const bool fits = run.x.is_cpu() || (hasKernels(run.x.device()) && cuda::selectiveWeightsFit(work));
    return fits && !run.reference ? fusedWeights(run, a.contiguous(), dt.contiguous(), work)
                                  : plainWeights(run, a, dt);
}

at::Tensor MambaLayer::fusedWeights(const MambaContext& run, const at::Tensor& a, const at::Tensor& dt,
                                    ops::SelectiveWeights work) {
    at::Tensor weights = at::empty({dt.size(1), work.tokens, work.tokens}, dt.options());
    work.channels = dt.size(1);
    work.a = a.const_data_ptr<float>();
    work.dt = dt.const_data_ptr<float>();
    work.b = run.b.const_data_ptr<float>();
    work.c = run.c.const_data_ptr<float>();
    work.out = weights.mutable_data_ptr<float>();
    if (dt.is_cpu()) {
        ops::selectiveWeights(work, threadPool());
    } else {
        cuda::selectiveWeights(work, kernelStream(dt.device()));
    }
    return weights;
}

at::Tensor MambaLayer::plainWeights(const MambaContext& run, const at::Tensor& a, const at::Tensor& dt) {
    const std::int64_t tokens = dt.size(0);
    const at::Tensor rates = a.t(); // [E, N]
    at::Tensor weights = at::zeros({dt.size(1), tokens, tokens}, dt.options());
    const at::Tensor brought = dt.unsqueeze(2) * run.b.unsqueeze(1); // [T, E, N]
    const at::Tensor sums = dt.to(at::kDouble).cumsum(0);            // [T, E]
    // What is left of each source in each state, carried on from query to query: [T, E, N]. Each step rounds,
    // so it is computed anew from time to time.
    at::Tensor left = at::zeros_like(brought);
    constexpr std::int64_t kWalk = 64;
    for (std::int64_t q = 0; q < tokens; ++q) {
        const at::Tensor before = left.narrow(0, 0, q);
        if (q % kWalk != 0) {
            before.mul_(at::exp(dt[q].unsqueeze(1) * rates));
        } else {
            const at::Tensor between = (sums[q] - sums.narrow(0, 0, q)).to(at::kFloat);
            before.copy_(at::exp(between.unsqueeze(2) * rates)).mul_(brought.narrow(0, 0, q));
        }
        left[q].copy_(brought[q]);
        weights.select(1, q).narrow(1, 0, q + 1).copy_(at::matmul(left.narrow(0, 0, q + 1), run.c[q]).t());
    }
    return weights;
}

at::Tensor MambaLayer::sourceValues(const MixerContext& context) const {
    return asMamba(context).x.t().unsqueeze(2);
}

at::Tensor MambaLayer::skipTerm(const MixerContext& context) const {
    return (asMamba(context).x * m_weights.d).t().unsqueeze(2);
}

at::Tensor MambaLayer::referenceOutput(const MixerContext& context) const {
    // The plain recurrence s_t = exp(dt_t A) s_{t−1} + dt_t x_t B_t, y_t = s_t C_t + D x_t, in float64.
    const MambaContext& run = asMamba(context);
    const auto wide = [](const at::Tensor& x) { return x.to(at::kDouble); };
    const at::Tensor x = wide(run.x), dt = wide(run.dt), b = wide(run.b), c = wide(run.c);
    const at::Tensor a = wide(m_weights.a).t();
    at::Tensor state = at::zeros_like(a);
    at::Tensor y = x * wide(m_weights.d);
    for (std::int64_t t = 0; t < x.size(0); ++t) {
        state.mul_(at::exp(dt[t].unsqueeze(1) * a)).add_((dt[t] * x[t]).unsqueeze(1) * b[t]);
        y[t].add_(at::mv(state, c[t]));
    }
    return y.t().unsqueeze(2);
}

at::Tensor MambaLayer::headDecay() const {
    return m_weights.a.to(at::kDouble).exp().sum(0); // over the states
}

} // namespace mambascope
