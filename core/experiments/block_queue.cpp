// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/block_queue.hpp"

#include <algorithm>
#include <utility>

namespace mambascope {
namespace {

std::size_t bytesOf(const DataRow& row) {
    std::size_t bytes = row.prompt.size() + row.subject.size() + row.answer.size();
    for (const auto& [name, text] : row.columns) {
        bytes += text.size();
    }
    return bytes;
}

} // namespace

BlockQueue::BlockQueue(const DataSet& data, const std::vector<std::int64_t>& rows, const RowRanges& present,
                       std::size_t blockRows) {
    for (std::size_t first = 0; first < rows.size();) {
        const std::size_t left = rows.size() - first;
        const std::size_t size =
            std::min(left, std::clamp(left / kBlockShare, blockRows, kLargestBlock * blockRows));
        const auto begin = rows.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = begin + static_cast<std::ptrdiff_t>(size);
        first += size;
        if (!std::all_of(begin, end, [&](std::int64_t row) { return present.contains(row); })) {
            m_rows.insert(m_rows.end(), begin, end);
            m_sizes.push_back(size);
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
    std::size_t bytes = 0;
    std::size_t& left = m_sizes[m_next];
    for (; left > 0 && bytes < kBlockBytes; --left) {
        if (std::optional<DataRow> row = m_reader->next()) {
            bytes += bytesOf(*row);
            block.push_back(*std::move(row));
        }
    }
    m_next += left == 0 ? 1 : 0;
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
