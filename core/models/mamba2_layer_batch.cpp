// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's mixer of a batch by LibTorch's operations, on any device: the reference of the fused kernels, and
// what opens their inside where hooks want it.
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/models/cut_masks.hpp"
#include "core/models/layer_sites.hpp"
#include "core/models/long_sums.hpp"
#include "core/models/mamba2_layer.hpp"
#include "core/models/seen_rows.hpp"

namespace mambascope {

at::Tensor Mamba2Layer::plainMixer(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                   const Mamba2Context* clean, const LayerSites& sites, Rows& rows) const {
    const ReplacedMemory inputs = sites.replaced(Site::Conv, *siteWidth(Site::Conv), batch.firstPosition,
                                                 batch.rows, projected.options());
    const ReplacedMemory state = sites.replaced(Site::State, *siteWidth(Site::State), batch.firstPosition,
                                                batch.rows, projected.options());
    rows = makeRows(batch, projected, cuts, clean, sites, inputs);
    showMemory(batch, rows, clean, sites);
    at::Tensor y; // [n, H, P]
    if (cuts.strict.defined() && (batch.reference || sites.wants(Site::C))) {
        y = strictMixer(batch, rows, cuts, clean, sites, {inputs, state});
    } else if (cuts.strict.defined() || state.values.defined()) {
        y = openedMixer(batch, rows, cuts, clean, {inputs, state});
    } else {
        y = batch.rows == 1 ? fromSingleRow(batch, rows, cuts) : fromOwnSources(batch, rows, cuts);
        if (clean != nullptr) {
            y.add_(fromCleanSources(batch, rows, cuts, *clean).transpose(0, 1));
        }
    }
    return y.reshape({-1, m_config.innerSize()});
}

void Mamba2Layer::splitConvolved(const at::Tensor& convolved, Rows& rows) const {
    const int64_t inner = m_config.innerSize();
    const int64_t states = m_config.groups * m_config.stateSize;
    rows.x = convolved.narrow(1, 0, inner).unflatten(1, {m_config.heads, m_config.headSize});
    rows.b = convolved.narrow(1, inner, states).unflatten(1, {m_config.groups, m_config.stateSize});
    rows.c = convolved.narrow(1, inner + states, states).unflatten(1, {m_config.groups, m_config.stateSize});
}

at::Tensor Mamba2Layer::convolve(const RowBatch& batch, const at::Tensor& raw,
                                 const Mamba2Context* clean) const {
    const int64_t width = m_config.convWidth;
    const int64_t rows = batch.rows;
    const int64_t channels = m_config.convChannels();
    const at::Tensor own = raw.view({batch.variants, rows, channels});

    // What the taps see of the clean tokens before p is the same for all variants: [min(R, width − 1), C].
    const int64_t leading = std::min<int64_t>(rows, width - 1);
    at::Tensor base = m_weights.convBias.expand({rows, channels});
    if (clean != nullptr) {
        base = base.clone();
        for (int64_t row = 0; row < leading; ++row) {
            // Taps j = 0 … width−2−row reach back before p, to positions p + row − (width − 1) + j.
            const int64_t taps = width - 1 - row;
            const int64_t firstSource = batch.firstPosition - taps;
            const int64_t missing = std::max<int64_t>(0, -firstSource);
            if (missing < taps) {
                const at::Tensor weights = m_weights.convWeight.narrow(0, missing, taps - missing);
                const at::Tensor sources = clean->raw.narrow(0, firstSource + missing, taps - missing);
                base.select(0, row).add_((weights * sources).sum(0));
            }
        }
    }
    at::Tensor out = at::addcmul(base, own, m_weights.convWeight.select(0, width - 1));
    for (int64_t back = 1; back < width && back < rows; ++back) {
        out.narrow(1, back, rows - back)
            .addcmul_(own.narrow(1, 0, rows - back), m_weights.convWeight.select(0, width - 1 - back));
    }
    return at::silu_(out).view({-1, channels});
}

at::Tensor Mamba2Layer::timeSteps(const at::Tensor& raw) const {
    at::Tensor dt = at::softplus(raw.add(m_weights.dtBias));
    if (m_config.timeStepMin > 0 || std::isfinite(m_config.timeStepMax)) {
        dt.clamp_(m_config.timeStepMin, m_config.timeStepMax);
    }
    return dt;
}

Mamba2Layer::Rows Mamba2Layer::makeRows(const RowBatch& batch, const at::Tensor& projected,
                                        const LayerCuts& cuts, const Mamba2Context* clean,
                                        const LayerSites& sites, const ReplacedMemory& inputs) const {
    const int64_t inner = m_config.innerSize();
    const int64_t channels = m_config.convChannels();
    Rows rows;
    rows.raw = projected.narrow(1, inner, channels).contiguous();
    rows.dt = timeSteps(projected.narrow(1, inner + channels, m_config.heads));
    const at::Tensor convolved = convolve(batch, rows.raw, clean);
    const SeenRows seen(batch, m_config.convWidth, {}, inputs);
    if (const std::vector<SeenPair> pairs = seen.behindMemory(); !pairs.empty()) {
        convolved.index_copy_(0, seenIndices(pairs, batch).rows, convolvedPairs(seen, pairs, rows, clean));
    }
    const bool seenByAll = !cuts.strict.defined(); // else each query sees a convolution of its own
    splitConvolved(seenByAll ? sites.at(Site::C, convolved, 0, inner) : convolved, rows);

    const at::Tensor steps = rows.dt.to(at::kDouble).mul_(m_weights.a);
    rows.decay = steps.view({batch.variants, batch.rows, m_config.heads}).cumsum(1).flatten(0, 1);
    return rows;
}

at::Tensor Mamba2Layer::fromCleanSources(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                         const Mamba2Context& clean) const {
    const int64_t sources = batch.firstPosition;
    const int64_t perGroup = m_config.heads / m_config.groups;
    // C_q·B_k: [G, n, p].
    at::Tensor products =
        at::matmul(rows.c.transpose(0, 1), clean.b.narrow(0, 0, sources).permute({1, 2, 0}));
    if (cuts.any() && !cuts.heads.defined()) { // the heads of a group share their products
        products.mul_(cuts.keep.narrow(1, 0, sources));
    }
    // exp(Σ_{r=k+1..q} dt_r A), the sum up to p − 1 and the one from p on: [H, n, p]. dt_k is in `scaled`
    // already.
    const at::Tensor before =
        sumsBetween(clean.decay.narrow(1, 0, sources), clean.decay.narrow(1, sources - 1, 1));
    at::Tensor weights = at::add(rows.decay.t().unsqueeze(2).to(at::kFloat), before.unsqueeze(1)).exp_();
    weights.view({m_config.groups, perGroup, -1, sources}).mul_(products.unsqueeze(1));
    if (cuts.heads.defined()) {
        weights.mul_(keepPerHead(cuts, batch).narrow(2, 0, sources));
    }
    return at::bmm(weights, clean.scaled.narrow(1, 0, sources));
}

at::Tensor Mamba2Layer::fromSingleRow(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts) const {
    // One row: its only own source is itself, where the decay is 1, so y = (C·B dt + D) x.
    const at::Tensor products = (rows.c * rows.b).sum(-1); // [n, G]
    const int64_t perGroup = m_config.heads / m_config.groups;
    at::Tensor coefficient =
        at::mul(rows.dt.unflatten(1, {m_config.groups, perGroup}), products.unsqueeze(-1)).flatten(1);
    if (cuts.any()) {
        coefficient.mul_(keepPerHead(cuts, batch).select(2, batch.firstPosition).t()); // [n, H or 1]
    }
    return at::mul(rows.x, coefficient.add_(m_weights.d).unsqueeze(-1));
}

at::Tensor Mamba2Layer::fromOwnSources(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts) const {
    const int64_t variants = batch.variants;
    const int64_t size = batch.rows;
    const int64_t groups = m_config.groups;
    const int64_t perGroup = m_config.heads / groups;
    const at::Tensor c = rows.c.unflatten(0, {variants, size}).transpose(1, 2); // [V, G, R, N]
    const at::Tensor b = rows.b.unflatten(0, {variants, size}).permute({0, 2, 3, 1});
    at::Tensor products = at::matmul(c, b).tril_(); // [V, G, R, R], causal
    if (cuts.any() && !cuts.heads.defined()) {
        products.mul_(cuts.keep.view({variants, 1, size, -1}).narrow(3, batch.firstPosition, size));
    }
    const at::Tensor decay =
        longSums(rows.decay.unflatten(0, {variants, size}).transpose(1, 2)); // [V, H, R, 2]
    // Above the diagonal the difference is positive and could overflow to inf · 0, hence the clamp.
    at::Tensor weights = sumsBetween(decay.unsqueeze(2), decay.unsqueeze(3)).clamp_max_(0).exp_();
    weights.view({variants, groups, perGroup, size, size}).mul_(products.unsqueeze(2));
    if (cuts.heads.defined()) {
        const at::Tensor keep = keepPerHead(cuts, batch).narrow(2, batch.firstPosition, size);
        weights.mul_(keep.unflatten(1, {variants, size}).transpose(0, 1)); // [V, H, R, R]
    }
    const at::Tensor scaled =
        (rows.x * rows.dt.unsqueeze(-1)).unflatten(0, {variants, size}).transpose(1, 2); // [V, H, R, P]
    const at::Tensor y = at::matmul(weights, scaled).transpose(1, 2).reshape(rows.x.sizes());
    return y.addcmul(rows.x, m_weights.d.unsqueeze(-1));
}

at::Tensor Mamba2Layer::perHead(const at::Tensor& grouped, std::int64_t heads) {
    const std::int64_t groups = grouped.size(1);
    if (groups == heads) {
        return grouped;
    }
    return grouped.unsqueeze(2).expand({-1, -1, heads / groups, -1}).flatten(1, 2);
}

} // namespace mambascope
