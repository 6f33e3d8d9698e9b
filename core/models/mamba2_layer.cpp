// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mamba2_layer.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/models/cut_masks.hpp"
#include "core/models/long_sums.hpp"
#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/norms.hpp"
#include "core/tensor/parallel.hpp"
#include "cuda/include/ssd_single_row.hpp"
#include "cuda/include/ssd_suffix.hpp"

namespace mambascope {

struct Mamba2Layer::Rows {
    at::Tensor raw;                          ///< [n, C]
    at::Tensor x;                            ///< [n, H, P]
    at::Tensor b;                            ///< [n, G, N]
    at::Tensor c;                            ///< [n, G, N]
    at::Tensor dt;                           ///< [n, H]
    at::Tensor decay;                        ///< [n, H] cumulated from p on, in float64
    std::unique_ptr<Mamba2Context> recorded; ///< what later suffixes need, where a kernel has written it
};

namespace {

/// [n, G, X] to [n, H, X]: every head of a group sees the group's row. A view where there is one group.
at::Tensor perHead(const at::Tensor& grouped, int64_t heads) {
    const int64_t groups = grouped.size(1);
    if (groups == heads) {
        return grouped;
    }
    return grouped.unsqueeze(2).expand({-1, -1, heads / groups, -1}).flatten(1, 2);
}

const Mamba2Context& asMamba2(const MixerContext& context) {
    return static_cast<const Mamba2Context&>(context);
}

} // namespace

void Mamba2Layer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                          std::unique_ptr<MixerContext>* record) const {
    const Mamba2Context* before = batch.firstPosition == 0 ? nullptr : &asMamba2(*clean);
    if (runsOnCpu(batch, cuts)) {
        return advanceOnCpu(batch, cuts, before, record);
    }
    const at::Tensor projected = m_weights.inProj(rmsNormFor(m_weights.inProj, batch.residual, m_weights.norm,
                                                             m_config.normEpsilon, 1, batch.reference));
    const bool fused =
        !batch.reference && !cuts.strict.defined() && (projected.is_cpu() || kernelFits(projected.device()));
    Rows rows;
    if (record != nullptr && fused) {
        rows.recorded = std::make_unique<Mamba2Context>();
    }
    // The gate comes first, then the norm, over each group (mamba_ssm's norm_before_gate = false).
    Operand gated;
    if (fused && record == nullptr) {
        gated.split = singleRowMixer(batch, projected, cuts, before);
    }
    if (!gated.split.defined()) {
        gated = {fused ? fusedMixer(batch, projected, cuts, before, rows)
                       : plainMixer(batch, projected, cuts, before, rows),
                 {},
                 batch.reference};
        if (m_config.gatedNorm) {
            gated = rmsNormFor(m_weights.outProj, gated.plain, m_weights.gateNorm, m_config.normEpsilon,
                               m_config.groups, batch.reference);
        }
    }
    batch.residual = m_weights.outProj.addTo(batch.residual, gated, batch.inPlace);
    if (record != nullptr) {
        *record = fused ? std::move(rows.recorded) : contextOf(rows);
    }
}

bool Mamba2Layer::kernelFits(const at::Device& device) const {
    ops::SsdSuffix shape;
    shape.headSize = m_config.headSize;
    shape.stateSize = m_config.stateSize;
    return hasKernels(device) && cuda::ssdSuffixFits(shape);
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

ops::SsdSuffix Mamba2Layer::suffixOf(const RowBatch& batch, const at::Tensor& projected,
                                     const LayerCuts& cuts, const Mamba2Context* clean) const {
    ops::SsdSuffix work = suffixOf(batch, cuts, clean);
    work.projected = projected.const_data_ptr<float>();
    work.projectedStride = projected.stride(0);
    return work;
}

ops::SsdSuffix Mamba2Layer::suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                     const Mamba2Context* clean) const {
    ops::SsdSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.heads = m_config.heads;
    work.headSize = m_config.headSize;
    work.stateSize = m_config.stateSize;
    work.groups = m_config.groups;
    work.convWidth = m_config.convWidth;
    work.convWeight = m_weights.convWeight.const_data_ptr<float>();
    work.convBias = m_weights.convBias.const_data_ptr<float>();
    work.dtBias = m_weights.dtBias.const_data_ptr<float>();
    work.a = m_weights.a.const_data_ptr<float>();
    work.d = m_weights.d.const_data_ptr<float>();
    work.dtMin = static_cast<float>(m_config.timeStepMin);
    work.dtMax = static_cast<float>(m_config.timeStepMax);
    if (clean != nullptr) {
        work.cleanRaw = clean->raw.const_data_ptr<float>();
        work.cleanB = clean->b.const_data_ptr<float>();
        work.cleanBStride = clean->b.stride(0);
        work.cleanDecay = readLongSums(clean->decay);
        work.cleanScaled = clean->scaled.const_data_ptr<float>();
        work.cleanLater = clean->later.defined() ? clean->later.const_data_ptr<float>() : nullptr;
        work.cleanTokens = clean->scaled.size(1);
    }
    work.keep = cuts.any() ? cuts.keep.const_data_ptr<float>() : nullptr;
    work.cutHeads = cuts.heads.defined() ? cuts.heads.const_data_ptr<float>() : nullptr;
    return work;
}

SplitTensor Mamba2Layer::singleRowMixer(const RowBatch& batch, const at::Tensor& projected,
                                        const LayerCuts& cuts, const Mamba2Context* clean) const {
    cuda::SsdSingleRow work{suffixOf(batch, projected, cuts, clean),
                            m_config.gatedNorm,
                            nullptr,
                            static_cast<float>(m_config.normEpsilon),
                            {}};
    if (projected.is_cpu() || !m_weights.outProj.wantsSplit() || !cuda::ssdSingleRowFits(work.mixer)) {
        return {};
    }
    SplitTensor gated = emptySplit(projected.size(0), m_config.innerSize(), projected.device());
    work.normWeight = m_config.gatedNorm ? m_weights.gateNorm.const_data_ptr<float>() : nullptr;
    work.out = gated.rows;
    cuda::ssdSingleRow(work, kernelStream(projected.device()));
    return gated;
}

at::Tensor Mamba2Layer::fusedMixer(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                   const Mamba2Context* clean, Rows& rows) const {
    const int64_t n = projected.size(0);
    at::Tensor gated = at::empty({n, m_config.innerSize()}, projected.options());
    ops::SsdSuffix work = suffixOf(batch, projected, cuts, clean);
    // One allocation for what only this call or the recorded context needs.
    const int64_t scratch = rowNumbers(n);
    const int64_t products =
        projected.is_cpu() ? 0 : static_cast<int64_t>(cuda::ssdSuffixWorkspace(work) / sizeof(float));
    const at::Tensor block = at::empty({scratch + products}, projected.options());
    placeRows(work, block.mutable_data_ptr<float>());
    work.gated = gated.mutable_data_ptr<float>();
    if (rows.recorded != nullptr) {
        prepareRecord(block, n, *rows.recorded, work);
    }
    if (projected.is_cpu()) {
        ops::ssdSuffix(work, threadPool());
    } else {
        cuda::ssdSuffix(work, work.convolved + scratch, kernelStream(projected.device()));
    }
    return gated;
}

std::int64_t Mamba2Layer::rowNumbers(std::int64_t n) const {
    return n * (m_config.convChannels() + 3 * m_config.heads) + 1; // 1: decays start on eight bytes
}

void Mamba2Layer::placeRows(ops::SsdSuffix& work, float* block) const {
    const std::int64_t n = work.variants * work.rows;
    work.convolved = block;
    work.dt = work.convolved + n * m_config.convChannels();
    const std::int64_t numbers = n * (m_config.convChannels() + m_config.heads);
    work.decay = reinterpret_cast<ops::LongSum*>(block + (numbers + 1) / 2 * 2);
}

void Mamba2Layer::prepareRecord(const at::Tensor& block, int64_t n, Mamba2Context& context,
                                ops::SsdSuffix& work) const {
    const int64_t channels = m_config.convChannels();
    Rows views;
    splitConvolved(block.narrow(0, 0, n * channels).view({n, channels}), views);
    context.x = views.x;
    context.b = views.b;
    context.c = views.c;
    context.dt = block.narrow(0, n * channels, n * m_config.heads).view({n, m_config.heads});
    context.raw = at::empty({n, channels}, block.options());
    context.decay = at::empty({m_config.heads, n, 2}, block.options());
    context.scaled = at::empty({m_config.heads, n, m_config.headSize}, block.options());
    work.recordRaw = context.raw.mutable_data_ptr<float>();
    work.decay = longSumsOf(context.decay);
    if (block.is_cuda()) {
        context.later = at::empty({m_config.heads, n}, block.options());
        work.recordLater = context.later.mutable_data_ptr<float>();
    }
    work.recordScaled = context.scaled.mutable_data_ptr<float>();
}

at::Tensor Mamba2Layer::plainMixer(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                   const Mamba2Context* clean, Rows& rows) const {
    rows = makeRows(batch, projected, clean);
    at::Tensor y; // [n, H, P]
    if (cuts.strict.defined()) {
        y = strictMixer(batch, rows, cuts, clean);
    } else {
        y = batch.rows == 1 ? fromSingleRow(batch, rows, cuts) : fromOwnSources(batch, rows, cuts);
        if (clean != nullptr) {
            y.add_(fromCleanSources(batch, rows, cuts, *clean).transpose(0, 1));
        }
    }
    return y.reshape({-1, m_config.innerSize()}).mul_(at::silu(projected.narrow(1, 0, m_config.innerSize())));
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

Mamba2Layer::Rows Mamba2Layer::makeRows(const RowBatch& batch, const at::Tensor& projected,
                                        const Mamba2Context* clean) const {
    const int64_t inner = m_config.innerSize();
    const int64_t channels = m_config.convChannels();
    Rows rows;
    rows.raw = projected.narrow(1, inner, channels).contiguous();
    rows.dt = at::softplus(projected.narrow(1, inner + channels, m_config.heads).add(m_weights.dtBias));
    if (m_config.timeStepMin > 0 || std::isfinite(m_config.timeStepMax)) {
        rows.dt.clamp_(m_config.timeStepMin, m_config.timeStepMax);
    }
    splitConvolved(convolve(batch, rows.raw, clean), rows);

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

at::Tensor Mamba2Layer::strictMixer(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                    const Mamba2Context* clean) const {
    const int64_t variants = batch.variants;
    const int64_t size = batch.rows;
    const int64_t p = batch.firstPosition;
    const int64_t tokens = p + size;
    const int64_t inner = m_config.innerSize();
    const int64_t states = m_config.groups * m_config.stateSize;

    // 1. The convolution as each query sees it: [V, R, T, C].
    const at::Tensor raw = withCleanRows(batch, clean == nullptr ? at::Tensor{} : clean->raw, rows.raw);
    const at::Tensor seen = raw.unsqueeze(1) * cuts.strict.view({variants, size, tokens, 1});
    const at::Tensor padded = at::constant_pad_nd(seen, {0, 0, m_config.convWidth - 1, 0});
    at::Tensor convolved = m_weights.convBias.expand_as(seen).clone();
    for (int64_t tap = 0; tap < m_config.convWidth; ++tap) {
        convolved.addcmul_(padded.narrow(2, tap, tokens), m_weights.convWeight.select(0, tap));
    }
    at::silu_(convolved);
    const auto atQuery = [&](int64_t first, int64_t length) { // the query's own position: [n, length]
        return convolved.narrow(2, p, size)
            .narrow(3, first, length)
            .diagonal(0, 1, 2)
            .transpose(1, 2)
            .flatten(0, 1);
    };

    // 2. Weights over all sources: [n, H, T].
    const at::Tensor b = convolved.narrow(3, inner, states)
                             .unflatten(3, {m_config.groups, m_config.stateSize})
                             .transpose(2, 3)
                             .flatten(0, 1); // [n, G, T, N]
    const at::Tensor c = atQuery(inner + states, states).unflatten(1, {m_config.groups, m_config.stateSize});
    at::Tensor products = at::matmul(b, c.unsqueeze(-1)).squeeze(-1); // [n, G, T]
    const at::Tensor causal = at::ones({size, tokens}, raw.options()).tril_(p);
    products.unflatten(0, {variants, size}).mul_(causal.unsqueeze(1));
    at::Tensor before; // [T, H]
    at::Tensor since = rows.decay;
    if (clean != nullptr) {
        before = wholeSums(clean->decay).t();
        since = since + before[p - 1];
    }
    const at::Tensor decay = longSums(withCleanRows(batch, before, since).transpose(1, 2)); // [V, H, T, 2]
    const at::Tensor dt =
        withCleanRows(batch, clean == nullptr ? at::Tensor{} : clean->dt, rows.dt).transpose(1, 2);
    const at::Tensor atRow = decay.narrow(2, p, size).transpose(1, 2).unsqueeze(3); // [V, R, H, 1, 2]
    at::Tensor weights = sumsBetween(decay.unsqueeze(1), atRow);
    weights = weights.clamp_max_(0).exp_().mul_(dt.unsqueeze(1)).flatten(0, 1);
    weights.mul_(perHead(products, m_config.heads)).mul_(keepPerHead(cuts, batch).transpose(0, 1));

    // 3. Output with the D skip of the x that this query sees: [n, H, P].
    const std::vector<int64_t> headShape{m_config.heads, m_config.headSize};
    const at::Tensor x = convolved.narrow(3, 0, inner).unflatten(3, headShape).transpose(2, 3).flatten(0, 1);
    const at::Tensor own = atQuery(0, inner).unflatten(1, headShape);
    return at::matmul(weights.unsqueeze(2), x).squeeze(2).addcmul_(own, m_weights.d.unsqueeze(-1));
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
