// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's mixer of a batch by LibTorch's operations, on any device: the reference of the fused kernels.
#include <algorithm>

#include "core/models/cut_masks.hpp"
#include "core/models/layer_sites.hpp"
#include "core/models/mamba_layer.hpp"

namespace mambascope {

at::Tensor MambaLayer::scanBySteps(const RowBatch& batch, const at::Tensor& projected, const LayerCuts& cuts,
                                   const MambaContext* clean, const LayerSites& sites, Sources& rows) const {
    const at::Tensor raw = projected.narrow(1, 0, m_config.innerSize);
    const at::Tensor whole = withCleanRows(batch, clean == nullptr ? at::Tensor{} : clean->raw, raw);
    const ReplacedMemory inputs =
        sites.replaced(Site::Conv, *siteWidth(Site::Conv), batch.firstPosition, batch.rows, raw.options());
    const ReplacedMemory state =
        sites.replaced(Site::State, *siteWidth(Site::State), batch.firstPosition, batch.rows, raw.options());
    const bool seenByAll = !cuts.strict.defined(); // else each query sees a convolution of its own
    at::Tensor x = convolve(whole).narrow(1, batch.firstPosition, batch.rows).flatten(0, 1);
    const SeenRows seen(batch, m_config.convWidth, {}, inputs);
    if (const std::vector<SeenPair> pairs = seen.behindMemory(); !pairs.empty()) {
        x = x.index_copy(0, seenIndices(pairs, batch).rows, convolvedPairs(seen, pairs, raw, clean));
    }
    if (seenByAll) {
        x = sites.at(Site::C, x);
    }
    rows = sourcesOf({x, {}, batch.reference}, /*rawTimeSteps=*/false);
    showMemory(batch, whole, rows, clean, sites);
    if (seenByAll) {
        return plainMixer(batch, rows, cuts, clean, state).flatten(0, 1);
    }
    const at::Tensor y = batch.reference || sites.wants(Site::C)
                             ? strictMixer(batch, whole, cuts, sites, {raw, clean, inputs, state})
                             : openedMixer(batch, rows, cuts, {raw, clean, inputs, state});
    return y.flatten(0, 1);
}

at::Tensor MambaLayer::convolve(const at::Tensor& raw) const {
    const std::int64_t time = raw.dim() - 2;
    const at::Tensor padded = at::constant_pad_nd(raw, {0, 0, m_config.convWidth - 1, 0});
    at::Tensor sum = m_weights.convBias.expand_as(raw).clone(at::MemoryFormat::Contiguous);
    for (std::int64_t tap = 0; tap < m_config.convWidth; ++tap) {
        sum.addcmul_(padded.narrow(time, tap, raw.size(time)), m_weights.convWeight.select(0, tap));
    }
    return at::silu_(sum);
}

at::Tensor MambaLayer::plainScan(const RowBatch& batch, const LayerCuts& cuts,
                                 const std::function<Sources(std::int64_t)>& sourceAt, const at::Tensor& c,
                                 const at::Tensor& skip, const ReplacedMemory& memory) const {
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
        for (const MemorySpan& span : memory.spans) {
            if (span.position == k) {
                state.flatten(0, 1).narrow(0, span.row, span.count).copy_(memory.of(span).view(a.sizes()));
            }
        }
    }
    return at::matmul(state, c.unsqueeze(3)).squeeze(3).addcmul_(skip, m_weights.d);
}

at::Tensor MambaLayer::plainMixer(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                  const MambaContext* clean, const ReplacedMemory& state) const {
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
    return plainScan(batch, cuts, sourceAt, own(rows.c), x, state);
}

at::Tensor MambaLayer::strictMixer(const RowBatch& batch, const at::Tensor& raw, const LayerCuts& cuts,
                                   const LayerSites& sites, const Opened& opened) const {
    const std::int64_t tokens = raw.size(1);
    const std::vector<std::int64_t> everyToken{batch.variants, batch.rows, tokens};
    // Each query's own convolution, time steps, B and C of all tokens: [V, R, T, …].
    const at::Tensor seen = raw.unsqueeze(1) * cuts.strict.view(everyToken).unsqueeze(3);
    const at::Tensor convolved = convolve(seen);
    const SeenRows behind(batch, m_config.convWidth, cuts.hidden, opened.inputs);
    if (const std::vector<SeenPair> pairs = behind.behindMemoryOfAll(); !pairs.empty()) {
        convolved.flatten(0, 2).index_copy_(0, seenIndices(pairs, batch).cells,
                                            convolvedPairs(behind, pairs, opened.raw, opened.clean));
    }
    sites.atSeen(Site::C, convolved, batch.firstPosition, m_config.innerSize);
    const Sources flat = sourcesOf({convolved.flatten(0, 2), {}, batch.reference}, /*rawTimeSteps=*/false);
    const auto perQuery = [&](const at::Tensor& x) { return x.unflatten(0, everyToken); };
    const Sources all{perQuery(flat.x), perQuery(flat.dt), perQuery(flat.b), perQuery(flat.c)};
    const auto sourceAt = [&](std::int64_t k) -> Sources {
        return {all.x.select(2, k), all.dt.select(2, k), all.b.select(2, k), {}};
    };
    const auto atQuery = [&](const at::Tensor& x) { // the query's own position: [V, R, …]
        return x.narrow(2, batch.firstPosition, batch.rows).diagonal(0, 1, 2).transpose(1, 2);
    };
    return plainScan(batch, cuts, sourceAt, atQuery(all.c), atQuery(all.x), opened.state);
}

} // namespace mambascope
