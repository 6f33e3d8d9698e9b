// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/block_queue.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {

BlockQueue::BlockQueue(const DataSet& data, const std::vector<std::int64_t>& rows, const RowRanges& present,
                       std::size_t blockRows) {
    for (std::size_t first = 0; first < rows.size(); first += blockRows) {
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), first + blockRows));
        if (!std::all_of(begin, end, [&](std::int64_t row) { return present.contains(row); })) {
            m_rows.insert(m_rows.end(), begin, end);
            m_sizes.push_back(static_cast<std::size_t>(end - begin));
        }
    }
    if (!m_rows.empty()) {
        m_reader.emplace(data, m_rows);
    }
}

std::optional<std::vector<DataRow>> BlockQueue::next() {
    const std::lock_guard lock(m_mutex);
    if (!m_returned.empty()) {
        std::vector<DataRow> block = std::move(m_returned.back());
        m_returned.pop_back();
        return block;
    }
    if (m_next == m_sizes.size()) {
        return std::nullopt;
    }
    std::vector<DataRow> block;
    for (std::size_t i = 0; i < m_sizes[m_next]; ++i) {
        if (std::optional<DataRow> row = m_reader->next()) {
            block.push_back(*std::move(row));
        }
    }
    ++m_next;
    return block;
}

bool BlockQueue::hasMore() {
    const std::lock_guard lock(m_mutex);
    return !m_returned.empty() || m_next < m_sizes.size();
}

void BlockQueue::giveBack(std::vector<DataRow> block) {
    const std::lock_guard lock(m_mutex);
    m_returned.push_back(std::move(block));
}

} // namespace mambascope
