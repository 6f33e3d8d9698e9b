// SPDX-License-Identifier: GPL-3.0-or-later
// Convolved rows that are not what the rest of the batch sees: behind a source that is hidden from one query
// (strict cuts), and behind a token whose convolution inputs are replaced (Site::Conv). They alone are made
// again, instead of every token as every query sees it. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/models/language_model.hpp"
#include "core/models/memory_spans.hpp"

namespace mambascope {

/// A token as one query sees it.
struct SeenPair {
    std::int64_t row = 0;   ///< the query's, in the batch
    std::int64_t token = 0; ///< not behind the query
    friend auto operator<=>(const SeenPair&, const SeenPair&) = default;
};

/// What the convolution of some pairs reads. width: its taps.
class SeenRows {
public:
    SeenRows(const RowBatch& batch, std::int64_t width, std::vector<std::int64_t> hidden,
             const ReplacedMemory& memory);

    /// Tokens that a query sees otherwise, by queries and then by tokens: those whose taps reach a hidden
    /// source. hiddenToo: also the hidden sources themselves, of which a query may still see the time step.
    [[nodiscard]] std::vector<SeenPair> behindHidden(bool hiddenToo) const;
    /// Rows that read replaced inputs, as they see themselves.
    [[nodiscard]] std::vector<SeenPair> behindMemory() const;
    /// The same rows as each query of their variant from them on sees them.
    [[nodiscard]] std::vector<SeenPair> behindMemoryOfAll() const;

    /// The pairs' rows after convolution and SiLU, [pairs, C]. own: raw inputs of the batch [V·R, C]; clean:
    /// of the clean run [≥ p, C], unused where p = 0; weight: [width, C], row j weighs width−1−j tokens back.
    [[nodiscard]] at::Tensor convolved(const std::vector<SeenPair>& pairs, const at::Tensor& own,
                                       const at::Tensor& clean, const at::Tensor& weight,
                                       const at::Tensor& bias) const;

private:
    [[nodiscard]] std::int64_t queryOf(std::int64_t row) const { return m_first + row % m_rows; }
    [[nodiscard]] bool isHidden(std::int64_t row, std::int64_t token) const;
    /// Which row of (clean | own | replaced | zeros) a pair's input at a position is.
    [[nodiscard]] std::int64_t inputOf(const SeenPair& pair, std::int64_t position) const;

    std::int64_t m_variants, m_rows, m_first, m_width;
    std::vector<std::int64_t> m_hidden; ///< flat indices into [V·R, T], ascending
    const ReplacedMemory& m_memory;
    std::vector<std::int64_t> m_spanOf; ///< of each row of the batch; −1: none
};

/// Pairs as indices on a device, all in one transfer.
struct SeenIndices {
    at::Tensor rows;  ///< [pairs] of the batch
    at::Tensor cells; ///< [pairs] flat indices into [V·R, T]
    at::Tensor self;  ///< the pairs in which a query sees itself
    at::Tensor selfRows;
};
[[nodiscard]] SeenIndices seenIndices(const std::vector<SeenPair>& pairs, const RowBatch& batch);

/// `rows` with the queries' own rows as they see themselves: made, [pairs, …], in their places.
[[nodiscard]] at::Tensor withOwnSeen(const at::Tensor& rows, const SeenIndices& indices,
                                     const at::Tensor& made);

} // namespace mambascope
