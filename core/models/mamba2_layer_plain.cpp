// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's block in plain form (Layer::plain): the sum over sources of methods.md section 1.
#include <cmath>

#include "core/models/attention_sum.hpp"
#include "core/models/mamba2_layer.hpp"

namespace mambascope {

Mamba2Layer::PlainSources Mamba2Layer::plainSources(const at::Tensor& raw, const at::Tensor& dt) const {
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t states = m_config.groups * m_config.stateSize;
    const at::Tensor convolved = plainConvolution(raw, m_weights.convWeight, m_weights.convBias);
    const auto perHead = [&](std::int64_t first) { // [T, G·N] to [H, T, N]
        return convolved.narrow(1, first, states)
            .unflatten(1, {m_config.groups, m_config.stateSize})
            .repeat_interleave(m_config.heads / m_config.groups, 1)
            .transpose(0, 1);
    };
    PlainSources sources;
    sources.x =
        convolved.narrow(1, 0, inner).unflatten(1, {m_config.heads, m_config.headSize}).transpose(0, 1);
    sources.b = perHead(inner);
    sources.c = perHead(inner + states);
    sources.dt = dt.t();
    sources.decay = (dt * m_weights.a).t();
    return sources;
}

/// (C_q·B_k) · exp(Σ_{r=k+1..q} dt_r A) · dt_k.
at::Tensor Mamba2Layer::plainWeights(const PlainSources& sources, HeadRange heads) {
    const auto of = [&](const at::Tensor& x) { return x.narrow(0, heads.first, heads.count); };
    return at::matmul(of(sources.c), of(sources.b).transpose(1, 2)) * segmentDecays(of(sources.decay)) *
           of(sources.dt).unsqueeze(1);
}

at::Tensor Mamba2Layer::plainSum(const PlainSources& sources, const PlainCuts& cuts) const {
    std::vector<at::Tensor> sums;
    const at::Tensor kept = cuts.cut.defined() ? cuts.kept(sources.x) : at::Tensor{};
    overHeads(m_config.heads, sources.x.size(1), [&](HeadRange heads) {
        at::Tensor weights = plainWeights(sources, heads);
        if (kept.defined()) {
            weights = weights * (kept.size(0) == 1 ? kept : kept.narrow(0, heads.first, heads.count));
        }
        sums.push_back(at::matmul(weights, sources.x.narrow(0, heads.first, heads.count)));
    });
    return (at::cat(sums) + sources.x * m_weights.d.view({-1, 1, 1})).transpose(0, 1);
}

at::Tensor Mamba2Layer::plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                              SiteHooks* /*sites*/) const {
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t channels = m_config.convChannels();
    const at::Tensor normed = plainRms(rows, m_config.normEpsilon) * m_weights.norm;
    const at::Tensor projected = m_weights.inProj.plain(normed); // z | xBC | dt
    const at::Tensor gate = projected.narrow(1, 0, inner);
    const at::Tensor raw = projected.narrow(1, inner, channels);
    const at::Tensor dt =
        exactSoftplus(projected.narrow(1, inner + channels, m_config.heads) + m_weights.dtBias)
            .clamp(m_config.timeStepMin, m_config.timeStepMax);

    const PlainSources sources = plainSources(raw, dt);
    at::Tensor y = plainSum(sources, cuts); // [T, H, P]
    for (std::int64_t query = 0; query < rows.size(0); ++query) {
        if (PlainCuts::anyIn(cuts.taps, query)) { // it sees a convolution of its own
            const at::Tensor seen = raw * cuts.taps[query].logical_not().unsqueeze(1);
            y = withRow(y, query, plainSum(plainSources(seen, dt), cuts).narrow(0, query, 1));
        }
    }
    if (mixing != nullptr) {
        mixing->weights = [sources](HeadRange heads) { return plainWeights(sources, heads); };
        mixing->values = sources.x;
    }
    at::Tensor gated = y.flatten(1) * (gate * gate.sigmoid());
    if (m_config.gatedNorm) {
        const at::Tensor grouped = gated.unflatten(1, {m_config.groups, inner / m_config.groups});
        gated = plainRms(grouped, m_config.normEpsilon).flatten(1) * m_weights.gateNorm;
    }
    return rows + m_weights.outProj.plain(gated);
}

} // namespace mambascope
