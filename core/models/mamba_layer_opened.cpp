// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's mixer of a batch where a source looks different to different queries (strict cuts), and the
// memory of tokens; by LibTorch's operations, on any device.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <vector>

#include "core/models/cut_masks.hpp"
#include "core/models/mamba_layer.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/parallel.hpp"

namespace mambascope {

at::Tensor MambaLayer::convolvedPairs(const SeenRows& seen, const std::vector<SeenPair>& pairs,
                                      const at::Tensor& raw, const MambaContext* clean) const {
    return seen.convolved(pairs, raw, clean == nullptr ? at::Tensor{} : clean->raw, m_weights.convWeight,
                          m_weights.convBias);
}

at::Tensor MambaLayer::openedMixer(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                   const Opened& opened) const {
    const SeenRows seen(batch, m_config.convWidth, cuts.hidden, opened.inputs);
    const std::vector<SeenPair> pairs =
        seen.behindHidden(/*hiddenToo=*/true); // a hidden token's dt counts, too
    if (pairs.empty()) {
        return plainMixer(batch, rows, cuts, opened.clean, opened.state);
    }
    const Sources made =
        sourcesOf({convolvedPairs(seen, pairs, opened.raw, opened.clean), {}, batch.reference},
                  /*rawTimeSteps=*/false);
    return opened.raw.is_cpu() && !opened.state.values.defined()
               ? openedByKernel(batch, rows, cuts, opened, pairs, made)
               : openedBySteps(batch, rows, cuts, opened, pairs, made);
}

/// Each query with cut sources becomes a variant of its own, whose rows begin at its first cut source: one
/// scan, to which the cut sources add nothing.
at::Tensor MambaLayer::openedByKernel(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                      const Opened& opened, const std::vector<SeenPair>& pairs,
                                      const Sources& made) const {
    const std::int64_t p = batch.firstPosition, tokens = p + batch.rows;
    const std::int64_t own = static_cast<std::int64_t>(batch.variants) * batch.rows;
    std::int64_t first = p;
    std::vector<std::int64_t> queries;
    for (const SeenPair& pair : pairs) {
        first = std::min(first, pair.token);
        if (queries.empty() || queries.back() != pair.row) {
            queries.push_back(pair.row);
        }
    }
    // Rows first … T − 1 of each, out of (clean | own | made).
    std::vector<std::int64_t> from, answers;
    auto next = pairs.begin();
    for (const std::int64_t query : queries) {
        answers.push_back(std::ssize(from) + p + query % batch.rows - first);
        for (std::int64_t token = first; token < tokens; ++token) {
            if (next != pairs.end() && *next == SeenPair{query, token}) {
                from.push_back(p - first + own + (next - pairs.begin()));
                ++next;
            } else {
                from.push_back(token - first + (token < p ? 0 : query / batch.rows * batch.rows));
            }
        }
    }
    const at::Tensor index = at::tensor(from, at::kLong), asked = at::tensor(queries, at::kLong);
    const auto seenBy = [&](at::Tensor Sources::*part, at::Tensor MambaContext::*before) {
        std::vector<at::Tensor> parts{rows.*part, made.*part};
        if (first < p) {
            parts.insert(parts.begin(), (opened.clean->*before).narrow(0, first, p - first));
        }
        return at::cat(parts).index_select(0, index);
    };
    const at::Tensor x = seenBy(&Sources::x, &MambaContext::x), dt = seenBy(&Sources::dt, &MambaContext::dt);
    const at::Tensor c = seenBy(&Sources::c, &MambaContext::c);
    const at::Tensor kept = cuts.keep.index_select(0, asked).narrow(1, first, tokens - first);
    const at::Tensor b = seenBy(&Sources::b, &MambaContext::b).mul_(kept.reshape({-1, 1}));

    constexpr float kOpen = 32; // as withOpenGate
    const at::Tensor gate = at::full({m_config.innerSize}, kOpen, x.options());
    const at::Tensor state = at::empty({m_config.stateSize, m_config.innerSize}, x.options());
    at::Tensor y = at::empty_like(x);
    ops::SelectiveSuffix work;
    work.variants = std::ssize(queries);
    work.rows = tokens - first;
    work.firstPosition = first;
    work.channels = m_config.innerSize;
    work.stateSize = m_config.stateSize;
    work.a = m_weights.a.const_data_ptr<float>();
    work.d = m_weights.d.const_data_ptr<float>();
    work.x = x.const_data_ptr<float>();
    work.dt = dt.mutable_data_ptr<float>();
    work.b = b.const_data_ptr<float>();
    work.c = c.const_data_ptr<float>();
    work.bStride = work.cStride = m_config.stateSize;
    work.gate = gate.const_data_ptr<float>(); // one row for all
    work.gated = y.mutable_data_ptr<float>();
    if (first > 0) {
        work.cleanX = opened.clean->x.const_data_ptr<float>();
        work.cleanDt = opened.clean->dt.const_data_ptr<float>();
        work.cleanB = opened.clean->b.const_data_ptr<float>();
        work.cleanState = state.mutable_data_ptr<float>();
        work.stateStride = state.numel();
    }
    ops::selectiveSuffix(work, threadPool());
    y = y.index_select(0, at::tensor(answers, at::kLong)).mul_(1 / kOpen);
    if (work.variants < own) {
        y = plainMixer(batch, rows, cuts, opened.clean, opened.state).flatten(0, 1).index_copy(0, asked, y);
    }
    return y.unflatten(0, {batch.variants, batch.rows});
}

at::Tensor MambaLayer::openedBySteps(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                     const Opened& opened, const std::vector<SeenPair>& pairs,
                                     const Sources& made) const {
    // By tokens: those of each are neighbours.
    std::vector<std::int64_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::int64_t{0});
    const auto tokenOf = [&](std::int64_t i) { return pairs[static_cast<std::size_t>(i)].token; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::int64_t a, std::int64_t b) { return tokenOf(a) < tokenOf(b); });
    const SeenIndices indices = seenIndices(pairs, batch);
    const at::Tensor sorted = copyToDevice(at::tensor(order, at::kLong), rows.x.device());
    const at::Tensor queries = indices.rows.index_select(0, sorted);
    const auto perQuery = [&](const at::Tensor& x) { return x.unflatten(0, {batch.variants, batch.rows}); };
    const auto sourceAt = [&](std::int64_t k) -> Sources {
        const auto before = [&](std::int64_t i, std::int64_t token) { return tokenOf(i) < token; };
        const auto first = std::lower_bound(order.begin(), order.end(), k, before) - order.begin();
        const auto count =
            std::lower_bound(order.begin(), order.end(), k + 1, before) - order.begin() - first;
        const std::int64_t row = k - batch.firstPosition;
        const auto token = [&](at::Tensor Sources::*part, at::Tensor MambaContext::*clean) {
            const at::Tensor& own = rows.*part;
            const at::Tensor shared = row >= 0 ? perQuery(own).narrow(1, row, 1)
                                               : (opened.clean->*clean).narrow(0, k, 1).unsqueeze(0);
            if (count == 0) {
                return shared;
            }
            const at::Tensor seenOnes = (made.*part).index_select(0, sorted.narrow(0, first, count));
            return perQuery(shared.expand({batch.variants, batch.rows, own.size(1)})
                                .flatten(0, 1)
                                .index_copy(0, queries.narrow(0, first, count), seenOnes));
        };
        return {token(&Sources::x, &MambaContext::x),
                token(&Sources::dt, &MambaContext::dt),
                token(&Sources::b, &MambaContext::b),
                {}};
    };
    return plainScan(batch, cuts, sourceAt, perQuery(withOwnSeen(rows.c, indices, made.c)),
                     perQuery(withOwnSeen(rows.x, indices, made.x)), opened.state);
}

void MambaLayer::showMemory(const RowBatch& batch, const at::Tensor& raw, const Sources& rows,
                            const MambaContext* clean, const LayerSites& sites) const {
    sites.showMemory(Site::Conv, [&](const std::vector<MemoryPlace>& places) {
        return inputsBehind(raw, places, m_config.convWidth - 1);
    });
    sites.showMemory(Site::State, [&](const std::vector<MemoryPlace>& places) {
        const at::Tensor a = m_weights.a.t(), none; // a: [E, N]
        const at::Tensor x = withCleanRows(batch, clean == nullptr ? none : clean->x, rows.x);
        const at::Tensor dt = withCleanRows(batch, clean == nullptr ? none : clean->dt, rows.dt);
        const at::Tensor b = withCleanRows(batch, clean == nullptr ? none : clean->b, rows.b);
        const at::Tensor zero = at::zeros({batch.variants, a.size(0), a.size(1)}, x.options());
        return statesBehind(places, zero, [&](std::int64_t token, at::Tensor& state) {
            const at::Tensor step = dt.select(1, token); // [V, E]
            const at::Tensor input = step * x.select(1, token);
            state.mul_(at::exp(step.unsqueeze(2) * a))
                .add_(input.unsqueeze(2) * b.select(1, token).unsqueeze(1));
        });
    });
}

} // namespace mambascope
