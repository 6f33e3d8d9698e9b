// SPDX-License-Identifier: GPL-3.0-or-later
// Mamba-2's mixer of a batch where a source looks different to different queries (strict cuts), and where the
// memory of tokens is read or replaced; by LibTorch's operations, on any device.
#include <algorithm>
#include <map>
#include <vector>

#include "core/models/cut_masks.hpp"
#include "core/models/mamba2_layer.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// [..., G] to [..., H]: every head of a group has the group's number.
at::Tensor lastPerHead(const at::Tensor& grouped, std::int64_t heads) {
    const std::int64_t groups = grouped.size(-1);
    if (groups == heads) {
        return grouped;
    }
    std::vector<std::int64_t> shape = grouped.sizes().vec();
    shape.push_back(heads / groups);
    return grouped.unsqueeze(-1).expand(shape).flatten(-2);
}

at::Tensor ofClean(const Mamba2Context* clean, at::Tensor Mamba2Context::*part) {
    return clean == nullptr ? at::Tensor{} : clean->*part;
}

} // namespace

Mamba2Layer::SeenSteps Mamba2Layer::seenSteps(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                              const Mamba2Context* clean) const {
    const std::int64_t p = batch.firstPosition, size = batch.rows;
    SeenSteps steps;
    steps.dt = withCleanRows(batch, ofClean(clean, &Mamba2Context::dt), rows.dt).unsqueeze(1);
    if (cuts.steps.defined()) {
        const at::Tensor own = cuts.steps.view({batch.variants, size, p + size, 1}).to(at::kBool);
        steps.dt = at::where(own, steps.dt, timeSteps(at::zeros({m_config.heads}, rows.dt.options())));
    }
    steps.sums = steps.dt.to(at::kDouble).mul_(m_weights.a).cumsum(2);
    const at::Tensor suffix = steps.sums.narrow(2, p, size); // [V, R or 1, R, H]
    steps.own = suffix.size(1) == size ? suffix.diagonal(0, 1, 2).transpose(1, 2) : suffix.select(1, 0);
    return steps;
}

at::Tensor Mamba2Layer::seenWeights(const RowBatch& batch, const at::Tensor& products, const SeenSteps& steps,
                                    const LayerCuts& cuts, const ReplacedMemory& state) const {
    const std::int64_t variants = batch.variants, size = batch.rows, p = batch.firstPosition;
    const std::int64_t tokens = p + size;
    // exp(Σ_{r=k+1..q} dt_r A); behind the query the difference is positive and could overflow.
    at::Tensor weights = (steps.own.unsqueeze(2) - steps.sums).clamp_max_(0).to(at::kFloat).exp_();
    weights.mul_(steps.dt).mul_(lastPerHead(products, m_config.heads).view_as(weights)); // [V, R, T, H]
    weights.mul_(at::ones({size, tokens}, weights.options()).tril_(p).unsqueeze(2));
    if (cuts.any()) {
        const at::Tensor keep = cuts.keep.view({variants, size, tokens, 1});
        weights.mul_(cuts.heads.defined() ? 1 - (1 - keep) * cuts.heads.view({variants, 1, 1, -1}) : keep);
    }
    weights = weights.flatten(0, 1).contiguous();
    for (const MemorySpan& span : state.spans) { // these sources are in the state
        weights.narrow(0, span.row, span.count).narrow(1, 0, span.position + 1).zero_();
    }
    return weights;
}

void Mamba2Layer::addStates(const RowBatch& batch, const at::Tensor& c, const SeenSteps& steps,
                            const ReplacedMemory& state, const at::Tensor& y) const {
    const std::vector<std::int64_t> shape{m_config.heads, m_config.headSize, m_config.stateSize};
    for (const MemorySpan& span : state.spans) {
        const std::int64_t first = span.row - span.variant * batch.rows;
        const at::Tensor sums = steps.sums.select(0, span.variant); // [R or 1, T, H]
        const at::Tensor until =
            (sums.size(0) == 1 ? sums : sums.narrow(0, first, span.count)).select(1, span.position);
        const at::Tensor own = steps.own.select(0, span.variant).narrow(0, first, span.count);
        const at::Tensor decay = (own - until).exp_().to(at::kFloat); // [count, H]
        const at::Tensor queries = perHead(c.narrow(0, span.row, span.count), m_config.heads).transpose(0, 1);
        const at::Tensor read = at::bmm(queries, state.of(span).view(shape).transpose(1, 2)); // [H, count, P]
        y.narrow(0, span.row, span.count).addcmul_(read.transpose(0, 1), decay.unsqueeze(2));
    }
}

at::Tensor Mamba2Layer::convolvedPairs(const SeenRows& seen, const std::vector<SeenPair>& pairs,
                                       const Rows& rows, const Mamba2Context* clean) const {
    return seen.convolved(pairs, rows.raw, ofClean(clean, &Mamba2Context::raw), m_weights.convWeight,
                          m_weights.convBias);
}

at::Tensor Mamba2Layer::seenProducts(const RowBatch& batch, const at::Tensor& c, const Rows& rows,
                                     const Mamba2Context* clean) {
    const std::int64_t p = batch.firstPosition;
    const std::vector<std::int64_t> each{batch.variants, batch.rows};
    const at::Tensor queries = c.unflatten(0, each).transpose(1, 2); // [V, G, R, N]
    at::Tensor products =
        at::matmul(queries, rows.b.unflatten(0, each).permute({0, 2, 3, 1})).permute({0, 2, 3, 1});
    if (clean != nullptr) { // the same for all variants: [G, n, p]
        const at::Tensor before =
            at::matmul(c.transpose(0, 1), clean->b.narrow(0, 0, p).permute({1, 2, 0})).permute({1, 2, 0});
        products = at::cat({before.unflatten(0, each), products}, 2);
    }
    return products.flatten(0, 1).contiguous();
}

at::Tensor Mamba2Layer::weighed(const RowBatch& batch, const at::Tensor& weights, const Rows& rows,
                                const Mamba2Context* clean) const {
    const std::int64_t p = batch.firstPosition;
    const std::vector<std::int64_t> each{batch.variants, batch.rows};
    const at::Tensor own = weights.narrow(1, p, batch.rows).unflatten(0, each).permute({0, 3, 1, 2});
    const at::Tensor x = rows.x.unflatten(0, each).transpose(1, 2); // [V, H, R, P]
    at::Tensor y = at::matmul(own, x).transpose(1, 2).reshape(rows.x.sizes());
    if (clean != nullptr) {
        const at::Tensor before = weights.narrow(1, 0, p).permute({2, 0, 1}); // [H, n, p]
        y.add_(at::bmm(before, clean->x.narrow(0, 0, p).transpose(0, 1)).transpose(0, 1));
    }
    return y;
}

namespace {

/// Pairs by query: Σ over the pairs of a query of weight·x. Queries have different numbers of them, so they
/// are padded with weights of 0: a sum whose order is always the same.
at::Tensor addPairs(const at::Tensor& y, const std::vector<SeenPair>& pairs, const at::Tensor& weights,
                    const at::Tensor& x) {
    std::vector<std::int64_t> slots, queries; // slot: query · most + number
    std::map<std::int64_t, std::int64_t> count;
    std::int64_t most = 0;
    for (const SeenPair& pair : pairs) {
        most = std::max(most, ++count[pair.row]);
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (queries.empty() || queries.back() != pairs[i].row) {
            queries.push_back(pairs[i].row);
            slots.push_back((std::ssize(queries) - 1) * most);
        } else {
            slots.push_back(slots.back() + 1);
        }
    }
    const auto there = [&](const std::vector<std::int64_t>& list) {
        return copyToDevice(at::tensor(list, at::kLong), y.device());
    };
    const at::Tensor slot = there(slots), row = there(queries);
    const auto padded = [&](const at::Tensor& of) { // [queries, most, …]
        std::vector<std::int64_t> shape = of.sizes().vec();
        shape[0] = std::ssize(queries) * most;
        return at::zeros(shape, of.options()).index_copy_(0, slot, of).unflatten(0, {-1, most});
    };
    const at::Tensor sums =
        at::matmul(padded(weights).transpose(1, 2).unsqueeze(2), padded(x).transpose(1, 2));
    return y.index_copy_(0, row, y.index_select(0, row) + sums.squeeze(2));
}

} // namespace

at::Tensor Mamba2Layer::openedMixer(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                    const Mamba2Context* clean, const Memory& memory) const {
    const SeenRows seen(batch, m_config.convWidth, cuts.hidden, memory.inputs);
    const std::vector<SeenPair> pairs = seen.behindHidden(/*hiddenToo=*/false);
    at::Tensor c = rows.c, own = rows.x;
    SeenIndices indices;
    Rows made; // of the pairs
    if (!pairs.empty()) {
        indices = seenIndices(pairs, batch);
        splitConvolved(convolvedPairs(seen, pairs, rows, clean), made);
        c = withOwnSeen(c, indices, made.c);
        own = withOwnSeen(own, indices, made.x);
    }
    const SeenSteps steps = seenSteps(batch, rows, cuts, clean);
    const at::Tensor products = seenProducts(batch, c, rows, clean); // [n, T, G]
    if (!pairs.empty()) {
        products.flatten(0, 1).index_copy_(0, indices.cells,
                                           (c.index_select(0, indices.rows) * made.b).sum(-1));
    }
    const at::Tensor weights = seenWeights(batch, products, steps, cuts, memory.state);
    at::Tensor ofPairs;
    if (!pairs.empty()) {
        const at::Tensor flat = weights.flatten(0, 1);
        ofPairs = flat.index_select(0, indices.cells);
        flat.index_fill_(0, indices.cells, 0);
    }
    at::Tensor y = weighed(batch, weights, rows, clean).addcmul_(own, m_weights.d.unsqueeze(-1));
    if (!pairs.empty()) {
        y = addPairs(y, pairs, ofPairs, made.x);
    }
    addStates(batch, c, steps, memory.state, y);
    return y;
}

at::Tensor Mamba2Layer::strictMixer(const RowBatch& batch, const Rows& rows, const LayerCuts& cuts,
                                    const Mamba2Context* clean, const LayerSites& sites,
                                    const Memory& memory) const {
    const std::int64_t size = batch.rows;
    const std::int64_t p = batch.firstPosition;
    const std::int64_t tokens = p + size;
    const std::int64_t inner = m_config.innerSize();
    const std::int64_t states = m_config.groups * m_config.stateSize;

    // 1. The convolution as each query sees it: [V, R, T, C].
    const at::Tensor raw = withCleanRows(batch, ofClean(clean, &Mamba2Context::raw), rows.raw);
    const at::Tensor hidden = raw.unsqueeze(1) * cuts.strict.view({batch.variants, size, tokens, 1});
    const at::Tensor padded = at::constant_pad_nd(hidden, {0, 0, m_config.convWidth - 1, 0});
    at::Tensor convolved = m_weights.convBias.expand_as(hidden).clone(at::MemoryFormat::Contiguous);
    for (std::int64_t tap = 0; tap < m_config.convWidth; ++tap) {
        convolved.addcmul_(padded.narrow(2, tap, tokens), m_weights.convWeight.select(0, tap));
    }
    at::silu_(convolved);
    const SeenRows seen(batch, m_config.convWidth, cuts.hidden, memory.inputs);
    if (const std::vector<SeenPair> pairs = seen.behindMemoryOfAll(); !pairs.empty()) {
        convolved.flatten(0, 2).index_copy_(0, seenIndices(pairs, batch).cells,
                                            convolvedPairs(seen, pairs, rows, clean));
    }
    sites.atSeen(Site::C, convolved, p, inner);
    const at::Tensor own = // the query's own position: [n, C]
        convolved.narrow(2, p, size).diagonal(0, 1, 2).transpose(1, 2).flatten(0, 1);
    convolved = convolved.flatten(0, 1); // [n, T, C]

    // 2. Weights over all sources.
    const std::vector<std::int64_t> groupShape{m_config.groups, m_config.stateSize};
    const std::vector<std::int64_t> headShape{m_config.heads, m_config.headSize};
    const at::Tensor b = convolved.narrow(2, inner, states).unflatten(2, groupShape);       // [n, T, G, N]
    const at::Tensor c = own.narrow(1, inner + states, states).unflatten(1, groupShape);    // [n, G, N]
    const at::Tensor products = at::matmul(b.transpose(1, 2), c.unsqueeze(-1)).squeeze(-1); // [n, G, T]
    const SeenSteps steps = seenSteps(batch, rows, cuts, clean);
    const at::Tensor weights = seenWeights(batch, products.transpose(1, 2), steps, cuts, memory.state);

    // 3. Output with the D skip of the x that this query sees: [n, H, P].
    const at::Tensor x = convolved.narrow(2, 0, inner).unflatten(2, headShape).transpose(1, 2);
    const at::Tensor y = at::matmul(weights.transpose(1, 2).unsqueeze(2), x).squeeze(2);
    y.addcmul_(own.narrow(1, 0, inner).unflatten(1, headShape), m_weights.d.unsqueeze(-1));
    addStates(batch, c, steps, memory.state, y);
    return y;
}

void Mamba2Layer::showMemory(const RowBatch& batch, const Rows& rows, const Mamba2Context* clean,
                             const LayerSites& sites) const {
    const auto all = [&](at::Tensor Mamba2Context::*part, const at::Tensor& own) { // [V, T, …]
        const at::Tensor before = ofClean(clean, part);
        return withCleanRows(batch, before.defined() ? before.flatten(1) : before, own.flatten(1))
            .unflatten(2, own.sizes().slice(1));
    };
    sites.showMemory(Site::Conv, [&](const std::vector<MemoryPlace>& places) {
        return inputsBehind(all(&Mamba2Context::raw, rows.raw), places, m_config.convWidth - 1);
    });
    sites.showMemory(Site::State, [&](const std::vector<MemoryPlace>& places) {
        const at::Tensor x = all(&Mamba2Context::x, rows.x), dt = all(&Mamba2Context::dt, rows.dt);
        const at::Tensor b = all(&Mamba2Context::b, rows.b);
        const std::vector<std::int64_t> shape{batch.variants, m_config.heads, m_config.headSize,
                                              m_config.stateSize};
        return statesBehind(
            places, at::zeros(shape, x.options()), [&](std::int64_t token, at::Tensor& state) {
                const at::Tensor step = dt.select(1, token);                           // [V, H]
                const at::Tensor input = x.select(1, token) * step.unsqueeze(2);       // [V, H, P]
                const at::Tensor source = perHead(b.select(1, token), m_config.heads); // [V, H, N]
                state.mul_((step * m_weights.a).exp_().unsqueeze(2).unsqueeze(3))
                    .add_(input.unsqueeze(3) * source.unsqueeze(2));
            });
    });
}

} // namespace mambascope
