// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-1's mixer of a batch where queries see sources otherwise than each other (strict cuts), and the
// memory of tokens; by LibTorch's operations, on any device.
#include <algorithm>
#include <vector>

#include "core/models/cut_masks.hpp"
#include "core/models/mamba_layer.hpp"

namespace mambascope {

at::Tensor MambaLayer::convolvedPairs(const SeenRows& seen, const std::vector<SeenPair>& pairs,
                                      const at::Tensor& raw, const MambaContext* clean) const {
    return seen.convolved(pairs, raw, clean == nullptr ? at::Tensor{} : clean->raw, m_weights.convWeight,
                          m_weights.convBias);
}

at::Tensor MambaLayer::openedMixer(const RowBatch& batch, const Sources& rows, const LayerCuts& cuts,
                                   const Opened& opened) const {
    const SeenRows seen(batch, m_config.convWidth, cuts.hidden, opened.inputs);
    std::vector<SeenPair> pairs = seen.behindHidden(/*hiddenToo=*/true); // a hidden token's dt counts, too
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const SeenPair& a, const SeenPair& b) { return a.token < b.token; });
    const auto perQuery = [&](const at::Tensor& x) { return x.unflatten(0, {batch.variants, batch.rows}); };
    const MambaContext* clean = opened.clean;
    if (pairs.empty()) {
        return plainMixer(batch, rows, cuts, clean, opened.state);
    }
    const SeenIndices indices = seenIndices(pairs, batch);
    const Sources made = sourcesOf({convolvedPairs(seen, pairs, opened.raw, clean), {}, batch.reference},
                                   /*rawTimeSteps=*/false);
    const auto sourceAt = [&](std::int64_t k) -> Sources {
        const auto before = [&](const SeenPair& pair, std::int64_t token) { return pair.token < token; };
        const auto first = std::lower_bound(pairs.begin(), pairs.end(), k, before) - pairs.begin();
        const auto end = std::lower_bound(pairs.begin(), pairs.end(), k + 1, before) - pairs.begin();
        const std::int64_t row = k - batch.firstPosition;
        const auto token = [&](const at::Tensor& own, const at::Tensor& run, const at::Tensor& seenOnes) {
            const at::Tensor shared =
                row >= 0 ? perQuery(own).narrow(1, row, 1) : run.narrow(0, k, 1).unsqueeze(0);
            if (first == end) {
                return shared;
            }
            return shared.expand({batch.variants, batch.rows, own.size(1)})
                .flatten(0, 1)
                .index_copy(0, indices.rows.narrow(0, first, end - first),
                            seenOnes.narrow(0, first, end - first))
                .unflatten(0, {batch.variants, batch.rows});
        };
        const at::Tensor none;
        return {token(rows.x, clean == nullptr ? none : clean->x, made.x),
                token(rows.dt, clean == nullptr ? none : clean->dt, made.dt),
                token(rows.b, clean == nullptr ? none : clean->b, made.b),
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
