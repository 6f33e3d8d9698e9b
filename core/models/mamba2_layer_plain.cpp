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
        const at::Tensor dt =
            exactSoftplus(projected.narrow(1, inner + channels, m_config.heads) + m_weights.dtBias)
                .clamp(m_config.timeStepMin, m_config.timeStepMax);
        const auto sourcesOf = [&](const at::Tensor& convolved) {
            return m_layer.plainSources(sites().at(Site::C, convolved, 0, inner), dt);
        };
        at::Tensor own = convolved(raw); // each token's row as it sees itself
        const PlainSources sources = sourcesOf(own);
        at::Tensor y = m_layer.plainSum(sources, m_cuts); // [T, H, P]
        for (std::int64_t query = 0; query < raw.size(0); ++query) {
            if (PlainCuts::anyIn(m_cuts.taps, query)) { // it sees a convolution of its own
                const at::Tensor seen = convolved(raw * m_cuts.taps[query].logical_not().unsqueeze(1));
                own = withRow(own, query, seen.narrow(0, query, 1));
                y = withRow(y, query, m_layer.plainSum(sourcesOf(seen), m_cuts).narrow(0, query, 1));
            }
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
    [[nodiscard]] at::Tensor convolved(const at::Tensor& raw) const {
        return plainConvolution(raw, m_weights.convWeight, m_weights.convBias);
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
