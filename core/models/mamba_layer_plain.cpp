// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's block in plain form (Layer::plain): the recurrence of methods.md section 2.
#include "core/models/layer_forms.hpp"
#include "core/models/mamba_layer.hpp"

namespace mambascope {

MambaLayer::Sources MambaLayer::plainSources(const at::Tensor& x) const {
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
                                       std::int64_t last, const PlainMemory& states) const {
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
        if (const std::int64_t put = states.readBy(t + 1); put >= 0 && states.position(put) == t) {
            state = states.values[put].view(a.sizes()); // what the tokens behind it read
        }
    }
    return at::stack(outputs);
}

at::Tensor MambaLayer::plainStates(const Sources& sources, const std::vector<std::int64_t>& positions) const {
    const at::Tensor a = m_weights.a.t(); // [E, N]
    std::vector<at::Tensor> states;
    for (const std::int64_t position : positions) {
        at::Tensor state = at::zeros_like(a);
        for (std::int64_t t = 0; t <= position; ++t) {
            state = state * (sources.dt[t].unsqueeze(1) * a).exp() +
                    (sources.dt[t] * sources.x[t]).unsqueeze(1) * sources.b[t];
        }
        states.push_back(state.flatten());
    }
    return at::stack(states);
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

class MambaLayer::Plain : public PlainForm {
public:
    Plain(const MambaLayer& layer, const at::Tensor& rows, SiteHooks* sites, const PlainCuts& cuts,
          PlainMixing* mixing)
        : PlainForm(rows, sites)
        , m_layer(layer)
        , m_cuts(cuts)
        , m_mixing(mixing) {}

    [[nodiscard]] at::Tensor mix(const at::Tensor& projected) const { return gatedOutput(*this, projected); }

    [[nodiscard]] at::Tensor scan(const at::Tensor& projected) const {
        const at::Tensor raw = projected.narrow(1, 0, m_layer.m_config.innerSize);
        const std::int64_t tokens = raw.size(0);
        const auto sourcesOf = [&](const at::Tensor& convolved) {
            return m_layer.plainSources(sites().at(Site::C, convolved));
        };
        const PlainMemory inputs =
            sites().plainMemory(Site::Conv, *m_layer.siteWidth(Site::Conv), raw.options());
        const PlainMemory states =
            sites().plainMemory(Site::State, *m_layer.siteWidth(Site::State), raw.options());
        at::Tensor own = convolved(raw, inputs, {}); // each token's row as it sees itself
        const Sources sources = sourcesOf(own);
        showMemory(raw, sources);
        // [T, E], where nothing is cut
        at::Tensor y = m_layer.plainRecurrence(sources, {}, 0, tokens - 1, states);
        const at::Tensor kept = m_cuts.cut.defined() ? m_cuts.kept(raw) : at::Tensor{};
        for (std::int64_t query = 0; query < tokens; ++query) {
            if (!PlainCuts::anyIn(m_cuts.cut, query)) {
                continue;
            }
            const at::Tensor mine = kept.select(1, query); // [E or 1, T]
            Sources seen = sources;
            if (PlainCuts::anyIn(m_cuts.taps, query)) { // it sees a convolution of its own
                const at::Tensor x = convolved(raw, inputs, m_cuts.taps[query]);
                own = withRow(own, query, x.narrow(0, query, 1));
                seen = sourcesOf(x);
            }
            y = withRow(y, query, m_layer.plainRecurrence(seen, mine, query, query, states));
        }
        if (m_cuts.taps.defined()) {
            sites().show(Site::C, own);
        }
        if (m_mixing != nullptr) {
            m_mixing->weights = [&layer = m_layer, sources](HeadRange channels) {
                return layer.plainChannelWeights(sources, channels);
            };
            m_mixing->values = sources.x.t().unsqueeze(2);
        }
        return y;
    }
    [[nodiscard]] at::Tensor gate(const at::Tensor& projected) const {
        const at::Tensor z = projected.narrow(1, m_layer.m_config.innerSize, m_layer.m_config.innerSize);
        return z * z.sigmoid();
    }

private:
    [[nodiscard]] at::Tensor convolved(const at::Tensor& raw, const PlainMemory& inputs,
                                       const at::Tensor& hidden) const {
        return plainConvolution(raw, m_layer.m_weights.convWeight, m_layer.m_weights.convBias, inputs,
                                hidden);
    }
    void showMemory(const at::Tensor& raw, const Sources& sources) const {
        sites().showPlainMemory(Site::Conv, [&](const std::vector<std::int64_t>& positions) {
            return plainInputs(raw, positions, m_layer.m_config.convWidth - 1);
        });
        sites().showPlainMemory(Site::State, [&](const std::vector<std::int64_t>& positions) {
            return m_layer.plainStates(sources, positions);
        });
    }

    const MambaLayer& m_layer;
    const PlainCuts& m_cuts;
    PlainMixing* m_mixing;
};

at::Tensor MambaLayer::plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                             SiteHooks* sites) const {
    Plain form(*this, rows, sites, cuts, mixing);
    return runLayer(form, parts());
}

} // namespace mambascope
