// SPDX-License-Identifier: GPL-3.0-or-later
// The transformer block and its attention in plain form (Layer::plain).
#include <limits>

#include "core/models/attention_sum.hpp"
#include "core/models/layer_forms.hpp"
#include "core/models/transformer_layer.hpp"

namespace mambascope {
namespace {

/// true [T, T] where a query sees a source: not in its future, nor behind its window.
at::Tensor seen(std::int64_t tokens, std::int64_t window) {
    const at::Tensor causal = at::ones({tokens, tokens}, at::kBool).tril();
    return window > 0 ? causal.triu(1 - window) : causal;
}

/// Softmax of scores [h, T, T] over the sources that are open; a query without any gets zeros.
at::Tensor softmaxOver(const at::Tensor& open, const at::Tensor& scores) {
    const at::Tensor limited =
        scores.masked_fill(open.logical_not(), -std::numeric_limits<double>::infinity());
    const at::Tensor largest = limited.detach().amax(2, true);
    const at::Tensor parts = (limited - largest.masked_fill(largest.isneginf(), 0)).exp();
    const at::Tensor sum = parts.sum(2, true);
    return parts / sum.masked_fill(sum == 0, 1);
}

} // namespace

at::Tensor AttentionMixer::plainMix(const at::Tensor& projected, const PlainCuts& cuts,
                                    PlainMixing* mixing) const {
    const std::int64_t size = m_shape.headSize;
    const std::int64_t tokens = projected.size(0);
    const auto part = [&](std::int64_t firstHead, std::int64_t heads) { // [T, heads, P]
        return projected.narrow(1, firstHead * size, heads * size).unflatten(1, {heads, size});
    };
    const auto turned = [&](const at::Tensor& x) {
        if (m_rotary == nullptr || m_rotary->config().size == 0) {
            return x;
        }
        const Rotary::Tables tables = m_rotary->plainTables(tokens, x.scalar_type());
        return rotate(x.unsqueeze(0), m_rotary->config(), tables, 0).squeeze(0);
    };
    // All three [H, T, P]: several heads share a key and a value.
    const at::Tensor query = turned(part(0, m_shape.heads)).transpose(0, 1);
    const at::Tensor key = perHead(turned(part(m_shape.heads, m_shape.keyHeads)).transpose(0, 1));
    const at::Tensor value =
        perHead(part(m_shape.heads + m_shape.keyHeads, m_shape.keyHeads).transpose(0, 1));

    const auto weights = [query, key, scale = m_shape.scale](HeadRange heads, const at::Tensor& open) {
        const auto of = [&](const at::Tensor& x) { return x.narrow(0, heads.first, heads.count); };
        return softmaxOver(open, at::matmul(of(query), of(key).transpose(1, 2)) * scale);
    };
    const at::Tensor visible = seen(tokens, m_shape.window).unsqueeze(0);
    at::Tensor open = visible;
    if (cuts.cut.defined()) {
        open = visible.logical_and(cuts.kept(projected).to(at::kBool)).expand({m_shape.heads, -1, -1});
    }
    std::vector<at::Tensor> outputs;
    overHeads(m_shape.heads, tokens, [&](HeadRange heads) {
        const at::Tensor mine = open.size(0) == 1 ? open : open.narrow(0, heads.first, heads.count);
        outputs.push_back(at::matmul(weights(heads, mine), value.narrow(0, heads.first, heads.count)));
    });
    if (mixing != nullptr) {
        mixing->weights = [weights, visible](HeadRange heads) { return weights(heads, visible); };
        mixing->values = value;
    }
    return at::cat(outputs).transpose(0, 1).flatten(1);
}

namespace {

class Plain : public PlainForm {
public:
    Plain(const at::Tensor& rows, SiteHooks* sites, const AttentionMixer& mixer, const PlainCuts& cuts,
          PlainMixing* mixing)
        : PlainForm(rows, sites)
        , m_mixer(mixer)
        , m_cuts(cuts)
        , m_mixing(mixing) {}

    [[nodiscard]] at::Tensor mix(const at::Tensor& projected) const {
        return m_mixer.plainMix(projected, m_cuts, m_mixing);
    }

private:
    const AttentionMixer& m_mixer;
    const PlainCuts& m_cuts;
    PlainMixing* m_mixing;
};

} // namespace

at::Tensor TransformerLayer::plain(const at::Tensor& rows, const PlainCuts& cuts, PlainMixing* mixing,
                                   SiteHooks* sites) const {
    Plain form(rows, sites, m_mixer, cuts, mixing);
    return runLayer(form, parts());
}

} // namespace mambascope
