// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/row_store.hpp"

#include <algorithm>
#include <utility>

namespace mambascope::ui {
namespace {

std::uint32_t sizeOf(const std::string& text) {
    return static_cast<std::uint32_t>(text.size());
}

} // namespace

void RowChunk::add(const DataRow& row) {
    m_rows.push_back({row.row, row.line, sizeOf(m_texts), sizeOf(row.prompt), sizeOf(row.subject),
                      sizeOf(row.answer), sizeOf(row.relation), row.subjectSpan});
    for (const std::string* text : {&row.prompt, &row.subject, &row.answer, &row.relation}) {
        m_texts += *text;
    }
}

RowTexts RowChunk::at(std::size_t index) const {
    const Row& row = m_rows.at(index);
    const std::string_view texts(m_texts);
    std::size_t at = row.start;
    const auto next = [&](std::uint32_t size) {
        const std::string_view text = texts.substr(at, size);
        at += size;
        return text;
    };
    RowTexts out;
    out.row = row.row;
    out.line = row.line;
    out.prompt = next(row.prompt);
    out.subject = next(row.subject);
    out.answer = next(row.answer);
    out.relation = next(row.relation);
    out.subjectSpan = row.subjectSpan;
    return out;
}

void RowStore::add(std::shared_ptr<const RowChunk> chunk) {
    m_starts.push_back(m_size);
    m_size += chunk->size();
    m_chunks.push_back(std::move(chunk));
}

RowTexts RowStore::at(std::size_t index) const {
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), index);
    const auto chunk = static_cast<std::size_t>(behind - m_starts.begin()) - 1;
    return m_chunks.at(chunk)->at(index - m_starts[chunk]);
}

std::optional<std::size_t> RowStore::indexOf(std::int64_t row) const {
    std::size_t low = 0;
    std::size_t high = m_size;
    while (low < high) { // numbers ascend
        const std::size_t middle = low + (high - low) / 2;
        if (at(middle).row < row) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < m_size && at(low).row == row ? std::optional(low) : std::nullopt;
}

} // namespace mambascope::ui
