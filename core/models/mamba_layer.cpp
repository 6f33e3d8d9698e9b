// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/mamba_layer.hpp"

#include <algorithm>

#include "core/models/cut_masks.hpp"
#include "core/ops/suffix_mixers.hpp"
#include "core/tensor/norms.hpp"
#include "core/tensor/parallel.hpp"
#include "cuda/include/convolution_suffix.hpp"
#include "cuda/include/selective_suffix.hpp"
#include "cuda/include/selective_weights.hpp"

namespace mambascope {
namespace {

const MambaContext& asMamba(const MixerContext& context) {
    return static_cast<const MambaContext&>(context);
}

} // namespace

void MambaLayer::advance(RowBatch& batch, const LayerCuts& cuts, const MixerContext* clean,
                         std::unique_ptr<MixerContext>* record) const {
    const MambaContext* before = batch.firstPosition == 0 ? nullptr : &asMamba(*clean);
    if (runsOnCpu(batch, cuts)) {
        return advanceOnCpu(batch, cuts, before, record);
    }
    const std::int64_t inner = m_config.innerSize;
    const at::Tensor projected = m_weights.inProj(rmsNormFor(m_weights.inProj, batch.residual, m_weights.norm,
                                                             m_config.normEpsilon, 1, batch.reference));
    const bool fused =
        !batch.reference && !cuts.strict.defined() && (projected.is_cpu() || kernelFits(projected.device()));
    const at::Tensor raw = projected.narrow(1, 0, inner);
    Sources rows;
    at::Tensor gated;
    std::unique_ptr<MambaContext> context = record == nullptr ? nullptr : std::make_unique<MambaContext>();
    if (fused) {
        rows = sourcesOf(fusedConvolution(batch, projected, before), /*rawTimeSteps=*/projected.is_cuda());
        gated = fusedScan(batch, projected, rows, cuts, before, context.get());
    } else {
        const at::Tensor whole = withCleanRows(batch, before == nullptr ? at::Tensor{} : before->raw, raw);
        const at::Tensor convolved = convolve(whole).narrow(1, batch.firstPosition, batch.rows);
        rows = sourcesOf({convolved.flatten(0, 1), {}, batch.reference}, /*rawTimeSteps=*/false);
        const at::Tensor y =
            cuts.strict.defined() ? strictMixer(batch, whole, cuts) : plainMixer(batch, rows, cuts, before);
        gated = y.flatten(0, 1) * at::silu(projected.narrow(1, inner, inner));
    }
    batch.residual =
        m_weights.outProj.addTo(batch.residual, Operand{gated, {}, batch.reference}, batch.inPlace);
    if (record != nullptr) {
        context->raw = raw.contiguous();
        context->x = rows.x.contiguous();
        context->dt = rows.dt.contiguous();
        context->b = rows.b.contiguous();
        context->c = rows.c.contiguous();
        context->reference = batch.reference;
        *record = std::move(context);
    }
}

bool MambaLayer::kernelFits(const at::Device& device) const {
    ops::SelectiveSuffix shape;
    shape.stateSize = m_config.stateSize;
    return hasKernels(device) && cuda::selectiveSuffixFits(shape);
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

Operand MambaLayer::fusedConvolution(const RowBatch& batch, const at::Tensor& projected,
                                     const MambaContext* clean) const {
    Operand x;
    x.plain = at::empty({projected.size(0), m_config.innerSize}, projected.options());
    ops::ConvolutionSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.channels = m_config.innerSize;
    work.width = m_config.convWidth;
    work.raw = projected.const_data_ptr<float>();
    work.rawStride = projected.stride(0);
    work.cleanRaw = clean == nullptr ? nullptr : clean->raw.const_data_ptr<float>();
    work.weight = m_weights.convWeight.const_data_ptr<float>();
    work.bias = m_weights.convBias.const_data_ptr<float>();
    work.out = x.plain.mutable_data_ptr<float>();
    if (projected.is_cpu()) {
        ops::convolutionSuffix(work, threadPool());
        return x;
    }
    if (m_weights.xProj.wantsSplit()) {
        x.split = emptySplit(projected.size(0), m_config.innerSize, projected.device());
    }
    cuda::convolutionSuffix(work, x.split.rows, kernelStream(projected.device()));
    return x;
}

ops::SelectiveSuffix MambaLayer::suffixOf(const RowBatch& batch, const LayerCuts& cuts,
                                          const MambaContext* clean, at::Tensor& state) const {
    ops::SelectiveSuffix work;
    work.variants = batch.variants;
    work.rows = batch.rows;
    work.firstPosition = batch.firstPosition;
    work.channels = m_config.innerSize;
    work.stateSize = m_config.stateSize;
    work.a = m_weights.a.const_data_ptr<float>();
    work.d = m_weights.d.const_data_ptr<float>();
    work.keep = cuts.any() ? cuts.keep.const_data_ptr<float>() : nullptr;
    work.cutHeads = cuts.heads.defined() ? cuts.heads.const_data_ptr<float>() : nullptr;
    if (clean == nullptr) {
        return work;
    }
    work.cleanX = clean->x.const_data_ptr<float>();
    work.cleanDt = clean->dt.const_data_ptr<float>();
    work.cleanB = clean->b.const_data_ptr<float>();
    state = stateBefore(batch, *clean);
    work.haveCleanState = state.defined();
    if (!state.defined()) {
        const std::int64_t later = batch.residual.is_cpu() ? 0 : clean->x.size(0);
        state = at::empty({m_config.stateSize + later, m_config.innerSize}, batch.residual.options());
    }
    work.cleanState = state.mutable_data_ptr<float>();
    work.cleanLater = work.cleanState + m_config.stateSize * m_config.innerSize;
    return work;
}

void MambaLayer::keepState(const RowBatch& batch, const MambaContext* clean, const at::Tensor& state) {
    if (clean != nullptr && !batch.cleanIsShared) {
        clean->state = state;
        clean->statePosition = batch.firstPosition;
    }
}

at::Tensor MambaLayer::fusedScan(const RowBatch& batch, const at::Tensor& projected, const Sources& rows,
                                 const LayerCuts& cuts, const MambaContext* clean,
                                 MambaContext* record) const {
    at::Tensor gated = at::empty_like(rows.x);
    at::Tensor state; // [N (+ T), E] of the clean run before p
    ops::SelectiveSuffix work = suffixOf(batch, cuts, clean, state);
    work.x = rows.x.const_data_ptr<float>();
    work.dt = rows.dt.mutable_data_ptr<float>();
    work.rawTimeSteps = projected.is_cuda();
    work.b = rows.b.const_data_ptr<float>();
    work.bStride = rows.b.stride(0);
    work.c = rows.c.const_data_ptr<float>();
    work.cStride = rows.c.stride(0);
    work.gate = projected.const_data_ptr<float>() + m_config.innerSize;
    work.gateStride = projected.stride(0);
    if (record != nullptr && projected.is_cuda()) {
        record->lastState =
            at::empty({m_config.stateSize + batch.rows, m_config.innerSize}, projected.options());
        work.recordState = record->lastState.mutable_data_ptr<float>();
        work.recordLater = work.recordState + m_config.stateSize * m_config.innerSize;
    }
    work.gated = gated.mutable_data_ptr<float>();
    if (projected.is_cpu()) {
        ops::selectiveSuffix(work, threadPool());
    } else {
        cuda::selectiveSuffix(work, kernelStream(projected.device()));
    }
    keepState(batch, clean, state);
    return gated;
}

at::Tensor MambaLayer::stateBefore(const RowBatch& batch, const MambaContext& clean) {
    if (clean.lastState.defined() && batch.firstPosition == clean.x.size(0) - 1) {
        return clean.lastState;
    }
    return !batch.cleanIsShared && clean.statePosition == batch.firstPosition ? clean.state : at::Tensor{};
}

at::Tensor MambaLayer::convolve(const at::Tensor& raw) const {
    const std::int64_t time = raw.dim() - 2;
    const at::Tensor padded = at::constant_pad_nd(raw, {0, 0, m_config.convWidth - 1, 0});
    at::Tensor sum = m_weights.convBias.expand_as(raw).clone();
    for (std::int64_t tap = 0; tap < m_config.convWidth; ++tap) {
        sum.addcmul_(padded.narrow(time, tap, raw.size(time)), m_weights.convWeight.select(0, tap));
    }
    return at::silu_(sum);
}

at::Tensor MambaLayer::plainScan(const RowBatch& batch, const LayerCuts& cuts,
                                 const std::function<Sources(std::int64_t)>& sourceAt, const at::Tensor& c,
                                 const at::Tensor& skip) const {
    const std::int64_t p = batch.firstPosition;
    const at::Tensor a = m_weights.a.t(); // [E, N]
    at::Tensor keep;                      // [V, R, E or 1, T]
    if (cuts.any()) {
        keep = keepPerHead(cuts, batch).unflatten(1, {batch.variants, batch.rows}).permute({1, 2, 0, 3});
    }
    at::Tensor state = at::zeros({batch.variants, batch.rows, a.size(0), a.size(1)}, skip.options());
    for (std::int64_t k = 0; k < p + batch.rows; ++k) {
        // Queries before k no longer move: their state is complete.
        const std::int64_t first = std::max<std::int64_t>(0, k - p);
        const auto open = [&](const at::Tensor& rows) {
            return rows.size(1) == 1 ? rows : rows.narrow(1, first, batch.rows - first);
        };
        const Sources source = sourceAt(k);
        const at::Tensor dt = open(source.dt);
        at::Tensor input = dt * open(source.x);
        if (keep.defined()) {
            input = input * open(keep.select(3, k));
        }
        state.narrow(1, first, batch.rows - first)
            .mul_(at::exp(dt.unsqueeze(3) * a))
            .add_(input.unsqueeze(3) * open(source.b).unsqueeze(2));
    }
    return at::matmul(state, c.unsqueeze(3)).squeeze(3).addcmul_(skip, m_weights.d);
}

at::Tensor MambaLayer::plainMixer(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                  const MambaContext* clean) const {
    const auto own = [&](const at::Tensor& x) { return x.unflatten(0, {batch.variants, batch.rows}); };
    const at::Tensor x = own(rows.x), dt = own(rows.dt), b = own(rows.b);
    const auto sourceAt = [&](std::int64_t k) -> Sources {
        const std::int64_t row = k - batch.firstPosition;
        if (row >= 0) {
            return {x.narrow(1, row, 1), dt.narrow(1, row, 1), b.narrow(1, row, 1), {}};
        }
        const auto token = [&](const at::Tensor& run) { return run.narrow(0, k, 1).unsqueeze(0); };
        return {token(clean->x), token(clean->dt), token(clean->b), {}};
    };
    return plainScan(batch, cuts, sourceAt, own(rows.c), x);
}

at::Tensor MambaLayer::strictMixer(const RowBatch& batch, const at::Tensor& raw,
                                   const LayerCuts& cuts) const {
    const std::int64_t tokens = raw.size(1);
    const std::vector<std::int64_t> everyToken{batch.variants, batch.rows, tokens};
    // Each query's own convolution, time steps, B and C of all tokens: [V, R, T, …].
    const at::Tensor seen = raw.unsqueeze(1) * cuts.strict.view(everyToken).unsqueeze(3);
    const Sources flat =
        sourcesOf({convolve(seen).flatten(0, 2), {}, batch.reference}, /*rawTimeSteps=*/false);
    const auto perQuery = [&](const at::Tensor& x) { return x.unflatten(0, everyToken); };
    const Sources all{perQuery(flat.x), perQuery(flat.dt), perQuery(flat.b), perQuery(flat.c)};
    const auto sourceAt = [&](std::int64_t k) -> Sources {
        return {all.x.select(2, k), all.dt.select(2, k), all.b.select(2, k), {}};
    };
    const auto atQuery = [&](const at::Tensor& x) { // the query's own position: [V, R, …]
        return x.narrow(2, batch.firstPosition, batch.rows).diagonal(0, 1, 2).transpose(1, 2);
    };
    return plainScan(batch, cuts, sourceAt, atQuery(all.c), atQuery(all.x));
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
    // What each source has left in each state, walked from query to query: [T, E, N]. Each step rounds, so it
    // is made anew from time to time.
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
