// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/seen_rows.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/tensor/host_copy.hpp"

namespace mambascope {

SeenRows::SeenRows(const RowBatch& batch, std::int64_t width, std::vector<std::int64_t> hidden,
                   const ReplacedMemory& memory)
    : m_variants(batch.variants)
    , m_rows(batch.rows)
    , m_first(batch.firstPosition)
    , m_width(width)
    , m_hidden(std::move(hidden))
    , m_memory(memory)
    , m_spanOf(static_cast<std::size_t>(m_variants * m_rows), -1) {
    for (std::int64_t i = 0; i < std::ssize(memory.spans); ++i) {
        const MemorySpan& span = memory.spans[static_cast<std::size_t>(i)];
        std::fill_n(m_spanOf.begin() + span.row, span.count, i);
    }
}

bool SeenRows::isHidden(std::int64_t row, std::int64_t token) const {
    return std::binary_search(m_hidden.begin(), m_hidden.end(), row * (m_first + m_rows) + token);
}

std::vector<SeenPair> SeenRows::behindHidden(bool hiddenToo) const {
    const std::int64_t tokens = m_first + m_rows;
    std::set<SeenPair> pairs;
    for (const std::int64_t cell : m_hidden) {
        const std::int64_t row = cell / tokens;
        const std::int64_t last = std::min(cell % tokens + m_width - 1, queryOf(row));
        for (std::int64_t token = cell % tokens; token <= last; ++token) {
            if (hiddenToo || !isHidden(row, token)) {
                pairs.insert({row, token});
            }
        }
    }
    return {pairs.begin(), pairs.end()};
}

std::vector<SeenPair> SeenRows::behindMemory() const {
    std::vector<SeenPair> pairs;
    for (const MemorySpan& span : m_memory.spans) {
        for (std::int64_t i = 0; i < std::min(span.count, m_width - 1); ++i) {
            pairs.push_back({span.row + i, span.position + 1 + i});
        }
    }
    return pairs;
}

std::vector<SeenPair> SeenRows::behindMemoryOfAll() const {
    std::vector<SeenPair> pairs;
    for (const SeenPair& own : behindMemory()) {
        const std::int64_t end = (own.row / m_rows + 1) * m_rows;
        for (std::int64_t query = own.row; query < end; ++query) {
            pairs.push_back({query, own.token});
        }
    }
    return pairs;
}

std::int64_t SeenRows::inputOf(const SeenPair& pair, std::int64_t position) const {
    const std::int64_t own = m_variants * m_rows;
    const std::int64_t inputs = m_width - 1; // of each replaced memory
    const std::int64_t zeros =
        m_first + own + (m_memory.values.defined() ? m_memory.values.size(0) : 0) * inputs;
    if (position >= 0 && isHidden(pair.row, position)) {
        return zeros;
    }
    const std::int64_t firstRow = pair.row / m_rows * m_rows; // of the variant
    if (pair.token >= m_first) {
        const std::int64_t index = m_spanOf[static_cast<std::size_t>(firstRow + pair.token - m_first)];
        if (index >= 0) {
            const MemorySpan& span = m_memory.spans[static_cast<std::size_t>(index)];
            if (position <= span.position) {
                return m_first + own + (span.value + 1) * inputs - 1 - (span.position - position);
            }
        }
    }
    if (position < 0) {
        return zeros;
    }
    return position < m_first ? position : firstRow + position; // p clean rows stand in front
}

at::Tensor SeenRows::convolved(const std::vector<SeenPair>& pairs, const at::Tensor& own,
                               const at::Tensor& clean, const at::Tensor& weight,
                               const at::Tensor& bias) const {
    std::vector<std::int64_t> inputs;
    for (const SeenPair& pair : pairs) {
        for (std::int64_t tap = 0; tap < m_width; ++tap) {
            inputs.push_back(inputOf(pair, pair.token - (m_width - 1) + tap));
        }
    }
    std::vector<at::Tensor> parts;
    if (m_first > 0) {
        parts.push_back(clean.narrow(0, 0, m_first));
    }
    parts.push_back(own);
    if (m_memory.values.defined()) {
        parts.push_back(m_memory.values.view({-1, own.size(1)}));
    }
    parts.push_back(at::zeros({1, own.size(1)}, own.options()));
    const at::Tensor seen = at::cat(parts)
                                .index_select(0, copyToDevice(at::tensor(inputs, at::kLong), own.device()))
                                .unflatten(0, {-1, m_width});
    at::Tensor sum = bias.expand({seen.size(0), bias.size(0)}).clone();
    for (std::int64_t tap = 0; tap < m_width; ++tap) {
        sum.addcmul_(seen.select(1, tap), weight.select(0, tap));
    }
    return at::silu_(sum);
}

SeenIndices seenIndices(const std::vector<SeenPair>& pairs, const RowBatch& batch) {
    const std::int64_t tokens = batch.firstPosition + batch.rows;
    std::vector<std::int64_t> rows, cells, self, selfRows;
    for (std::int64_t i = 0; i < std::ssize(pairs); ++i) {
        const SeenPair& pair = pairs[static_cast<std::size_t>(i)];
        rows.push_back(pair.row);
        cells.push_back(pair.row * tokens + pair.token);
        if (pair.token == batch.firstPosition + pair.row % batch.rows) {
            self.push_back(i);
            selfRows.push_back(pair.row);
        }
    }
    std::vector<std::int64_t> all = rows;
    for (const auto* part : {&cells, &self, &selfRows}) {
        all.insert(all.end(), part->begin(), part->end());
    }
    const at::Tensor there = copyToDevice(at::tensor(all, at::kLong), batch.residual.device());
    const auto count = std::ssize(pairs);
    const auto own = std::ssize(self);
    return {there.narrow(0, 0, count), there.narrow(0, count, count), there.narrow(0, 2 * count, own),
            there.narrow(0, 2 * count + own, own)};
}

at::Tensor withOwnSeen(const at::Tensor& rows, const SeenIndices& indices, const at::Tensor& made) {
    if (indices.self.size(0) == 0) {
        return rows;
    }
    return rows.index_copy(0, indices.selfRows, made.index_select(0, indices.self));
}

} // namespace mambascope
