// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an open data set as the window keeps them: little memory a row, any row at once, and shared
// with the threads that sort and filter.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/data/data_row.hpp"

namespace mambascope::ui {

/// A row as it is shown. Its texts live as long as the store.
struct RowTexts {
    std::int64_t row = 0;  ///< as DataRow::row
    std::int64_t line = 0; ///< as DataRow::line
    std::string_view prompt;
    std::string_view subject;
    std::string_view answer;
    std::string_view relation;
    ByteSpan subjectSpan; ///< bytes of the prompt
};

/// Some rows that follow each other.
class RowChunk {
public:
    static constexpr std::size_t kMostRows = 2048;

    void add(const DataRow& row);
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }
    [[nodiscard]] RowTexts at(std::size_t index) const;

private:
    struct Row {
        std::int64_t row = 0;
        std::int64_t line = 0;
        std::uint32_t start = 0;  ///< of the prompt in m_texts; subject, answer and relation follow
        std::uint32_t prompt = 0; ///< bytes
        std::uint32_t subject = 0;
        std::uint32_t answer = 0;
        std::uint32_t relation = 0;
        ByteSpan subjectSpan;
    };

    std::string m_texts;
    std::vector<Row> m_rows;
};

/// All rows that were read so far, in the order of the file. A copy is cheap, and stays as it is.
class RowStore {
public:
    /// Not empty; its rows come behind those that are there.
    void add(std::shared_ptr<const RowChunk> chunk);
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// `index` counts usable rows alone, from 0.
    [[nodiscard]] RowTexts at(std::size_t index) const;
    /// The index of a row of this number (DataRow::row).
    [[nodiscard]] std::optional<std::size_t> indexOf(std::int64_t row) const;

private:
    std::vector<std::shared_ptr<const RowChunk>> m_chunks;
    std::vector<std::size_t> m_starts; ///< index of each chunk's first row
    std::size_t m_size = 0;
};

} // namespace mambascope::ui
