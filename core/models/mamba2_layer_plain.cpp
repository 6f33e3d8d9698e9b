// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's block in plain form (Layer::plain): the sum over sources of methods.md section 1.
#include "core/models/attention_sum.hpp"
#include "core/models/layer_forms.hpp"
#include "core/models/mamba2_layer.hpp"

namespace mambascope {

Mamba2Layer::PlainSources Mamba2Layer::plainSources(const at::Tensor& convolved, const at::Tensor& dt) const {
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t states = m_config.groups * m_config.stateSize;
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

at::Tensor Mamba2Layer::plainStates(const PlainSources& sources, const std::vector<std::int64_t>& positions) {
    std::vector<at::Tensor> states;
    for (const std::int64_t position : positions) {
        at::Tensor state; // [H, P, N]
        for (std::int64_t t = 0; t <= position; ++t) {
            const at::Tensor input =
                (sources.x.select(1, t) * sources.dt.select(1, t).unsqueeze(1)).unsqueeze(2) *
                sources.b.select(1, t).unsqueeze(1);
            const at::Tensor decay = sources.decay.select(1, t).exp().view({-1, 1, 1});
            state = t == 0 ? input : state * decay + input;
        }
        states.push_back(state.flatten());
    }
    return at::stack(states);
}

at::Tensor Mamba2Layer::plainFromState(const PlainSources& sources, const PlainCuts& cuts, std::int64_t query,
                                       std::int64_t position, const at::Tensor& state) const {
    const std::int64_t count = query - position; // tokens behind the state's
    const auto of = [&](const at::Tensor& x) { return x.narrow(1, position + 1, count); };
    const at::Tensor decay = of(sources.decay);                   // [H, count]
    const at::Tensor c = sources.c.select(1, query).unsqueeze(2); // [H, N, 1]
    at::Tensor weights = at::matmul(of(sources.b), c).squeeze(2) * of(sources.dt);
    std::vector<at::Tensor> since; // of each of them up to the query
    for (std::int64_t k = 0; k < count; ++k) {
        since.push_back(decay.narrow(1, k + 1, count - k - 1).sum(1));
    }
    weights = weights * at::stack(since, 1).exp();
    if (cuts.cut.defined()) {
        weights = weights * cuts.kept(sources.x).select(1, query).narrow(1, position + 1, count);
    }
    const at::Tensor before =
        at::matmul(state.view({m_config.heads, m_config.headSize, m_config.stateSize}), c)
            .squeeze(2); // [H, P]
    return before * decay.sum(1).exp().unsqueeze(1) + (of(sources.x) * weights.unsqueeze(2)).sum(1) +
           sources.x.select(1, query) * m_weights.d.unsqueeze(1);
}

class Mamba2Layer::Plain : public PlainForm {
public:
    Plain(const Mamba2Layer& layer, const at::Tensor& rows, SiteHooks* sites, const PlainCuts& cuts,
          PlainMixing* mixing)
        : PlainForm(rows, sites)
        , m_layer(layer)
        , m_weights(layer.m_weights)
        , m_config(layer.m_config)
        , m_cuts(cuts)
        , m_mixing(mixing) {}

    [[nodiscard]] at::Tensor mix(const at::Tensor& projected) const {
        const at::Tensor gated = gatedOutput(*this, projected);
        return m_weights.gateNorm ? m_weights.gateNorm->plain(gated) : gated;
    }

    [[nodiscard]] at::Tensor scan(const at::Tensor& projected) const { // z | xBC | dt
        const std::int64_t inner = m_config.innerSize();
        const std::int64_t channels = m_config.convChannels();
        const at::Tensor raw = projected.narrow(1, inner, channels);
        const at::Tensor dt = steps(projected.narrow(1, inner + channels, m_config.heads));
        const PlainMemory inputs =
            sites().plainMemory(Site::Conv, *m_layer.siteWidth(Site::Conv), raw.options());
        const PlainMemory states =
            sites().plainMemory(Site::State, *m_layer.siteWidth(Site::State), raw.options());
        const auto sourcesOf = [&](const at::Tensor& convolved, const at::Tensor& seenSteps) {
            return m_layer.plainSources(sites().at(Site::C, convolved, 0, inner), seenSteps);
        };
        at::Tensor own = convolved(raw, inputs, {}); // each token's row as it sees itself
        const PlainSources sources = sourcesOf(own, dt);
        showMemory(raw, sources);
        at::Tensor y = m_layer.plainSum(sources, m_cuts); // [T, H, P]
        for (std::int64_t query = 0; query < raw.size(0); ++query) {
            const bool isOwn = PlainCuts::anyIn(m_cuts.taps, query); // it sees a convolution of its own
            const std::int64_t put = states.readBy(query);
            if (!isOwn && put < 0) {
                continue;
            }
            PlainSources mine = sources;
            if (isOwn) {
                const at::Tensor seen = convolved(raw, inputs, m_cuts.taps[query]);
                own = withRow(own, query, seen.narrow(0, query, 1));
                mine = sourcesOf(seen, seenSteps(dt, query));
            }
            const at::Tensor row = put < 0 ? m_layer.plainSum(mine, m_cuts)[query]
                                           : m_layer.plainFromState(mine, m_cuts, query, states.position(put),
                                                                    states.values[put]);
            y = withRow(y, query, row.unsqueeze(0));
        }
        if (m_cuts.taps.defined()) {
            sites().show(Site::C, own.narrow(1, 0, inner));
        }
        if (m_mixing != nullptr) {
            m_mixing->weights = [sources](HeadRange heads) { return plainWeights(sources, heads); };
            m_mixing->values = sources.x;
        }
        return y.flatten(1);
    }
    [[nodiscard]] at::Tensor gate(const at::Tensor& projected) const {
        const at::Tensor z = projected.narrow(1, 0, m_config.innerSize());
        return z * z.sigmoid();
    }

private:
    [[nodiscard]] at::Tensor convolved(const at::Tensor& raw, const PlainMemory& inputs,
                                       const at::Tensor& hidden) const {
        return plainConvolution(raw, m_weights.convWeight, m_weights.convBias, inputs, hidden);
    }
    /// Of raw time steps [..., H].
    [[nodiscard]] at::Tensor steps(const at::Tensor& raw) const {
        return exactSoftplus(raw + m_weights.dtBias).clamp(m_config.timeStepMin, m_config.timeStepMax);
    }
    /// The steps [T, H] as a query sees them: those of a zero row where that is cut, too.
    [[nodiscard]] at::Tensor seenSteps(const at::Tensor& dt, std::int64_t query) const {
        if (!m_cuts.steps.defined()) {
            return dt;
        }
        const at::Tensor zero = steps(at::zeros({m_config.heads}, dt.options()));
        return at::where(m_cuts.steps[query].unsqueeze(1), zero.unsqueeze(0), dt);
    }
    void showMemory(const at::Tensor& raw, const PlainSources& sources) const {
        sites().showPlainMemory(Site::Conv, [&](const std::vector<std::int64_t>& positions) {
            return plainInputs(raw, positions, m_config.convWidth - 1);
        });
        sites().showPlainMemory(Site::State, [&](const std::vector<std::int64_t>& positions) {
            return plainStates(sources, positions);
        });
    }

    const Mamba2Layer& m_layer;
    const Mamba2Weights& m_weights;
    const Mamba2Config& m_config;
    const PlainCuts& m_cuts;
    PlainMixing* m_mixing;
};

at::Tensor Mamba2Layer::plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                              SiteHooks* sites) const {
    Plain form(*this, rows, sites, cuts, mixing);
    return runLayer(form, parts());
}

} // namespace mambascope
