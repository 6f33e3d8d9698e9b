// SPDX-License-Identifier: GPL-3.0-or-later
// Derivatives of softmax attention (layer_tape.hpp; romba.md section 5, "Gradients"). Keys and values before
// the suffix are constants. B runs, R rows, S ≤ R + p sources, H heads, K' key heads, P head size, K
// cotangents or tangents.
#include <limits>

#include "core/models/attention_mixer.hpp"
#include "core/models/mixer_tape.hpp"
#include "core/tensor/host_copy.hpp"

namespace mambascope {
namespace {

/// Keys and values of the rows before p, those of shorter ones padded behind.
struct AttentionPrefix : SuffixPrefix {
    at::Tensor key, value; ///< [B, K', longest p, P]
};

/// Rotates each run's rows by their positions; empty where the model has no rotary positions.
struct Turn {
    at::Tensor cosine, sine; ///< [B, 1, R, 1, rotary size / 2]
    std::int64_t size = 0;   ///< leading columns that rotate
    bool interleaved = false;

    /// x [B, heads, R, K, P], rotated, or rotated back.
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, bool back = false) const {
        if (size == 0) {
            return x;
        }
        const std::int64_t half = size / 2;
        const std::int64_t dim = interleaved ? 5 : 4; // of the two members of a pair
        const at::Tensor pairs = x.narrow(4, 0, size)
                                     .unflatten(4, interleaved ? std::vector<std::int64_t>{half, 2}
                                                               : std::vector<std::int64_t>{2, half});
        const at::Tensor first = pairs.select(dim, 0);
        const at::Tensor second = pairs.select(dim, 1);
        const at::Tensor turn = back ? sine.neg() : sine;
        const at::Tensor turned =
            at::stack({first * cosine - second * turn, second * cosine + first * turn}, dim).flatten(4);
        return size == x.size(4) ? turned : at::cat({turned, x.narrow(4, size, x.size(4) - size)}, 4);
    }
};

class AttentionTape : public MixerTape {
public:
    AttentionTape(const AttentionShape& shape, const SuffixPlace& place, Turn turn,
                  std::shared_ptr<const AttentionPrefix> prefix)
        : m_shape(shape)
        , m_place(place)
        , m_turn(std::move(turn))
        , m_prefix(std::move(prefix)) {}

    [[nodiscard]] at::Tensor run(const at::Tensor& projected, const LayerSites& sites) override;
    [[nodiscard]] at::Tensor pull(const at::Tensor& cotangents, CotangentReader* reader) const override;
    [[nodiscard]] at::Tensor push(const at::Tensor& tangents) const override;
    [[nodiscard]] std::shared_ptr<const SuffixPrefix>
    before(const std::vector<std::int64_t>& positions) const override;

private:
    struct Parts {
        at::Tensor query;      ///< [B, H, R, K, P] rotated
        at::Tensor key, value; ///< [B, K', R, K, P] key rotated
    };

    /// [K, n, (H + 2K')·P], or [n, …] as K = 1.
    [[nodiscard]] Parts split(const at::Tensor& projected) const;
    [[nodiscard]] at::Tensor joined(const Parts& parts) const;
    /// [B, K', …] to [B, H, …], and sums back.
    [[nodiscard]] at::Tensor perHead(const at::Tensor& x) const {
        return shared() == 1 ? x : x.repeat_interleave(shared(), 1);
    }
    [[nodiscard]] at::Tensor overShared(const at::Tensor& x) const {
        return shared() == 1 ? x : x.unflatten(1, {m_shape.keyHeads, shared()}).sum(2);
    }
    [[nodiscard]] std::int64_t shared() const { return m_shape.heads / m_shape.keyHeads; }
    [[nodiscard]] std::int64_t sourcesBefore() const {
        return m_prefix == nullptr ? 0 : m_prefix->key.size(2);
    }
    /// [B, 1, R, S] bool: sources that a query doesn't see.
    [[nodiscard]] at::Tensor unseen(const at::Device& device) const;
    /// P ∘ (x − Σ P x) over the sources. x: [B, H, R, K, S].
    [[nodiscard]] at::Tensor throughSoftmax(const at::Tensor& x) const;
    /// The suffix's own sources of x [B, H, R, K, S].
    [[nodiscard]] at::Tensor own(const at::Tensor& x) const {
        return x.narrow(4, sourcesBefore(), x.size(4) - sourcesBefore());
    }

    const AttentionShape m_shape;
    const SuffixPlace m_place;
    Turn m_turn;
    std::shared_ptr<const AttentionPrefix> m_prefix; ///< null: rows begin at 0
    at::Tensor m_unseen;
    at::Tensor m_query;              ///< [B, H, R, P] rotated
    at::Tensor m_key, m_value;       ///< [B, H, S, P] those before and the suffix's own, key rotated
    at::Tensor m_ownKey, m_ownValue; ///< [B, K', R, P]
    at::Tensor m_weight;             ///< [B, H, R, S] P
};

AttentionTape::Parts AttentionTape::split(const at::Tensor& projected) const {
    const std::int64_t size = m_shape.headSize;
    const auto part = [&](std::int64_t first, std::int64_t heads) {
        return projected.narrow(-1, first * size, heads * size)
            .unflatten(-2, {m_place.runs(), -1})
            .unflatten(-1, {heads, size})
            .view({-1, m_place.runs(), m_place.rows(), heads, size})
            .permute({1, 3, 2, 0, 4})
            .contiguous();
    };
    return {m_turn(part(0, m_shape.heads)), m_turn(part(m_shape.heads, m_shape.keyHeads)),
            part(m_shape.heads + m_shape.keyHeads, m_shape.keyHeads)};
}

at::Tensor AttentionTape::joined(const Parts& parts) const {
    const auto rowFirst = [](const at::Tensor& x) {
        return x.permute({3, 0, 2, 1, 4}).flatten(3).flatten(1, 2);
    };
    return at::cat(
        {rowFirst(m_turn(parts.query, true)), rowFirst(m_turn(parts.key, true)), rowFirst(parts.value)}, 2);
}

at::Tensor AttentionTape::unseen(const at::Device& device) const {
    const std::int64_t rows = m_place.rows();
    const std::int64_t before = sourcesBefore();
    const auto options = at::TensorOptions(at::kLong).device(at::kCPU);
    const at::Tensor first = at::tensor(m_place.first, options).view({-1, 1, 1});
    const at::Tensor query = first + at::arange(rows, options).view({1, -1, 1});
    const at::Tensor front = at::arange(before, options).view({1, 1, -1});
    const at::Tensor behind = first + at::arange(rows, options).view({1, 1, -1});
    const auto hidden = [&](const at::Tensor& source) {
        const at::Tensor future = source > query;
        return m_shape.window > 0 ? future.logical_or(source <= query - m_shape.window) : future;
    };
    const at::Tensor padded = (front >= first).logical_or(hidden(front));
    return at::cat({padded, hidden(behind)}, 2).unsqueeze(1).to(device);
}

at::Tensor AttentionTape::run(const at::Tensor& projected, const LayerSites& /*sites*/) {
    Parts parts = split(projected);
    m_query = parts.query.squeeze(3) * m_shape.scale;
    m_ownKey = parts.key.squeeze(3);
    m_ownValue = parts.value.squeeze(3);
    const auto all = [&](const at::Tensor& front, const at::Tensor& mine) {
        return perHead(front.defined() ? at::cat({front, mine}, 2) : mine);
    };
    const bool begins = m_prefix == nullptr;
    m_key = all(begins ? at::Tensor{} : m_prefix->key, m_ownKey);
    m_value = all(begins ? at::Tensor{} : m_prefix->value, m_ownValue);
    if (!m_unseen.defined()) {
        m_unseen = unseen(projected.device());
    }
    const at::Tensor scores = at::matmul(m_query, m_key.transpose(2, 3));
    m_weight = scores.masked_fill_(m_unseen, -std::numeric_limits<double>::infinity()).softmax(3);
    return at::matmul(m_weight, m_value).transpose(1, 2).flatten(2).flatten(0, 1);
}

at::Tensor AttentionTape::throughSoftmax(const at::Tensor& x) const {
    const at::Tensor weighted = x * m_weight.unsqueeze(3);
    return at::addcmul(weighted, weighted.sum(4, true), m_weight.unsqueeze(3), -1);
}

at::Tensor AttentionTape::pull(const at::Tensor& cotangents, CotangentReader* /*reader*/) const {
    const std::int64_t rows = m_place.rows();
    const at::Tensor y = cotangents.unflatten(1, {m_place.runs(), rows})
                             .unflatten(3, {m_shape.heads, m_shape.headSize})
                             .permute({1, 3, 2, 0, 4})
                             .contiguous(); // [B, H, R, K, P]
    const at::Tensor weight = at::matmul(y.flatten(2, 3), m_value.transpose(2, 3)).unflatten(2, {rows, -1});
    const at::Tensor score = throughSoftmax(weight);                           // [B, H, R, K, S]
    const at::Tensor mine = own(score).permute({0, 1, 4, 3, 2}).flatten(2, 3); // [B, H, k·K, q]
    const at::Tensor ownWeight = m_weight.narrow(3, sourcesBefore(), rows).transpose(2, 3);
    return joined({at::matmul(score.flatten(2, 3), m_key).mul_(m_shape.scale).unflatten(2, {rows, -1}),
                   overShared(at::matmul(mine, m_query).unflatten(2, {rows, -1})),
                   overShared(at::matmul(ownWeight, y.flatten(3)).view_as(y))});
}

at::Tensor AttentionTape::push(const at::Tensor& tangents) const {
    const std::int64_t rows = m_place.rows();
    const Parts to = split(tangents);
    const std::int64_t before = sourcesBefore();
    at::Tensor score = at::matmul((to.query * m_shape.scale).flatten(2, 3), m_key.transpose(2, 3))
                           .unflatten(2, {rows, -1});                                 // [B, H, R, K, S]
    const at::Tensor key = perHead(to.key);                                           // [B, H, k, K, P]
    const at::Tensor fromKey = at::matmul(m_query, key.flatten(2, 3).transpose(2, 3)) // [B, H, q, k·K]
                                   .unflatten(3, {rows, -1})
                                   .transpose(3, 4);
    score.narrow(4, before, rows).add_(fromKey);
    const at::Tensor weight = throughSoftmax(score);
    const at::Tensor value = perHead(to.value);
    const at::Tensor y = at::matmul(weight.flatten(2, 3), m_value).unflatten(2, {rows, -1}) +
                         at::matmul(m_weight.narrow(3, before, rows), value.flatten(3)).view_as(value);
    return y.permute({3, 0, 2, 1, 4}).flatten(3).flatten(1, 2);
}

std::shared_ptr<const SuffixPrefix> AttentionTape::before(const std::vector<std::int64_t>& positions) const {
    const std::int64_t longest = *std::max_element(positions.begin(), positions.end());
    auto prefix = std::make_shared<AttentionPrefix>();
    prefix->key = m_ownKey.narrow(2, 0, longest).contiguous();
    prefix->value = m_ownValue.narrow(2, 0, longest).contiguous();
    return prefix;
}

/// One run's rows of a whole prompt's tables [≥ T, half], as many as the longest run has.
at::Tensor rowsOf(const at::Tensor& table, const SuffixPlace& place, std::size_t run) {
    const std::int64_t rows = std::min(place.tokens[run] - place.first[run], place.rows());
    return at::constant_pad_nd(table.narrow(0, place.first[run], rows), {0, 0, 0, place.rows() - rows});
}

/// The rotary tables that all runs share, or null where runs have different ones.
const Rotary::Tables* tablesOfAll(const Rotary& rotary, const SuffixPlace& place) {
    const Rotary::Tables* all = nullptr;
    for (const std::int64_t tokens : place.tokens) {
        const Rotary::Tables& own = rotary.tables(tokens);
        if (all != nullptr && !all->cosine.is_same(own.cosine)) {
            return nullptr;
        }
        all = &own;
    }
    return all;
}

/// The position of every row, run after run: [B·R] on the host.
at::Tensor positionsOf(const SuffixPlace& place) {
    return (at::tensor(place.first, at::kLong).unsqueeze(1) + at::arange(place.rows(), at::kLong)).flatten();
}

} // namespace

std::unique_ptr<MixerTape> AttentionMixer::tape(const SuffixPlace& place, at::ScalarType type,
                                                const std::shared_ptr<const SuffixPrefix>& prefix) const {
    Turn turn;
    const bool turns = m_rotary != nullptr && m_rotary->config().size > 0;
    if (const Rotary::Tables* shared =
            turns && type == at::kFloat ? tablesOfAll(*m_rotary, place) : nullptr) {
        const at::Tensor rows = copyToDevice(positionsOf(place), shared->cosine.device());
        const auto taken = [&](const at::Tensor& table) { // padded rows may take any row of the table
            return table.index_select(0, rows.clamp_max(table.size(0) - 1))
                .view({place.runs(), 1, place.rows(), 1, -1});
        };
        turn = {taken(shared->cosine), taken(shared->sine), m_rotary->config().size,
                m_rotary->config().interleaved};
    } else if (turns) {
        std::vector<at::Tensor> cosines, sines;
        for (std::size_t run = 0; run < place.first.size(); ++run) {
            const std::int64_t tokens = place.tokens[run];
            const Rotary::Tables tables =
                type == at::kFloat ? m_rotary->tables(tokens) : m_rotary->plainTables(tokens, type);
            cosines.push_back(rowsOf(tables.cosine, place, run));
            sines.push_back(rowsOf(tables.sine, place, run));
        }
        const auto shaped = [](const std::vector<at::Tensor>& rows) {
            return at::stack(rows).unsqueeze(1).unsqueeze(3); // [B, 1, R, 1, half]
        };
        turn = {shaped(cosines), shaped(sines), m_rotary->config().size, m_rotary->config().interleaved};
    }
    return std::make_unique<AttentionTape>(m_shape, place, std::move(turn),
                                           std::static_pointer_cast<const AttentionPrefix>(prefix));
}

} // namespace mambascope
