// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's block in plain form (Layer::plain): the recurrence of methods.md section 2.
#include "core/models/mamba_layer.hpp"

namespace mambascope {

MambaLayer::Sources MambaLayer::plainSources(const at::Tensor& raw) const {
    const at::Tensor x = plainConvolution(raw, m_weights.convWeight, m_weights.convBias);
    const at::Tensor low = m_weights.xProj.plain(x); // dt | B | C
    const auto part = [&](std::int64_t first, std::int64_t size) {
        const at::Tensor columns = low.narrow(1, first, size);
        return m_config.mixerNorm ? plainRms(columns, m_config.mixerNormEpsilon) : columns;
    };
    const std::int64_t rank = m_config.timeStepRank;
    const std::int64_t states = m_config.stateSize;
    return {x, exactSoftplus(m_weights.dtProj.plain(part(0, rank))), part(rank, states),
            part(rank + states, states)};
}

/// s_t = exp(dt_t A) s_{t−1} + dt_t x_t B_t, y_t = s_t C_t + D x_t.
at::Tensor MambaLayer::plainRecurrence(const Sources& sources, const at::Tensor& kept, std::int64_t first,
                                       std::int64_t last) const {
    const at::Tensor a = m_weights.a.t(); // [E, N]
    at::Tensor state = at::zeros_like(a);
    std::vector<at::Tensor> outputs;
    for (std::int64_t t = 0; t <= last; ++t) {
        const at::Tensor dt = sources.dt[t];
        at::Tensor input = dt * sources.x[t];
        if (kept.defined()) {
            input = input * kept.select(1, t);
        }
        state = state * (dt.unsqueeze(1) * a).exp() + input.unsqueeze(1) * sources.b[t];
        if (t >= first) {
            outputs.push_back(at::mv(state, sources.c[t]) + m_weights.d * sources.x[t]);
        }
    }
    return at::stack(outputs);
}

/// Σ_n C_q[n] · exp(A_n Σ_{r=k+1..q} dt_r) · dt_k B_k[n].
at::Tensor MambaLayer::plainChannelWeights(const Sources& sources, HeadRange channels) const {
    const at::Tensor dt = sources.dt.narrow(1, channels.first, channels.count).t(); // [E', T]
    at::Tensor weights = at::zeros({1}, dt.options());
    for (std::int64_t n = 0; n < m_config.stateSize; ++n) {
        const at::Tensor rate = m_weights.a[n].narrow(0, channels.first, channels.count).unsqueeze(1);
        const at::Tensor product = at::outer(sources.c.select(1, n), sources.b.select(1, n)); // [q, k]
        weights = weights + product * segmentDecays(dt * rate);
    }
    return weights * dt.unsqueeze(1);
}

at::Tensor MambaLayer::plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                             SiteHooks* /*sites*/) const {
    const std::int64_t inner = m_config.innerSize;
    const std::int64_t tokens = rows.size(0);
    const at::Tensor normed = plainRms(rows, m_config.normEpsilon) * m_weights.norm;
    const at::Tensor projected = m_weights.inProj.plain(normed); // x | gate
    const at::Tensor raw = projected.narrow(1, 0, inner);
    const at::Tensor gate = projected.narrow(1, inner, inner);

    const Sources sources = plainSources(raw);
    at::Tensor y = plainRecurrence(sources, {}, 0, tokens - 1); // [T, E], where nothing is cut
    const at::Tensor kept = cuts.cut.defined() ? cuts.kept(rows) : at::Tensor{};
    for (std::int64_t query = 0; query < tokens; ++query) {
        if (!PlainCuts::anyIn(cuts.cut, query)) {
            continue;
        }
        const at::Tensor mine = kept.select(1, query); // [E or 1, T]
        const bool ownTaps = PlainCuts::anyIn(cuts.taps, query);
        const at::Tensor row = plainRecurrence(
            ownTaps ? plainSources(raw * cuts.taps[query].logical_not().unsqueeze(1)) : sources, mine, query,
            query);
        y = withRow(y, query, row);
    }
    if (mixing != nullptr) {
        mixing->weights = [this, sources](HeadRange channels) {
            return plainChannelWeights(sources, channels);
        };
        mixing->values = sources.x.t().unsqueeze(2);
    }
    return rows + m_weights.outProj.plain(y * (gate * gate.sigmoid()));
}

} // namespace mambascope
