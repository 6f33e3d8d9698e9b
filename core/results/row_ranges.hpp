// SPDX-License-Identifier: GPL-3.0-or-later
// A set of row numbers, kept as ranges: a whole data set is one of them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace mambascope {

class RowRanges {
public:
    RowRanges() = default;
    /// All from first to last.
    RowRanges(std::int64_t first, std::int64_t last);
    /// Of row numbers, which may come in any order.
    explicit RowRanges(const std::vector<std::int64_t>& rows);

    /// Adds a row. Cheap at the end, where rows come in ascending order; any order is allowed.
    void add(std::int64_t row);
    /// Adds the rows from first to last, which stand behind all that are there.
    void append(std::int64_t first, std::int64_t last);
    [[nodiscard]] bool contains(std::int64_t row) const;
    [[nodiscard]] std::int64_t count() const;
    [[nodiscard]] bool empty() const { return m_ranges.empty(); }
    /// Inclusive, ascending, not adjacent.
    [[nodiscard]] const std::vector<std::pair<std::int64_t, std::int64_t>>& ranges() const {
        return m_ranges;
    }
    /// Rows that are in this one and not in `other`.
    [[nodiscard]] RowRanges without(const RowRanges& other) const;
    /// Those whose number modulo `count` is `remainder`.
    [[nodiscard]] RowRanges everyNth(std::int64_t remainder, std::int64_t count) const;

    /// How many of those there are.
    [[nodiscard]] std::int64_t countNth(std::int64_t remainder, std::int64_t count) const;
    /// The numbers one by one, ascending.
    [[nodiscard]] std::vector<std::int64_t> rows() const;

    /// "0-99, 205, 300-301 and 7 more", with at most `most` ranges.
    [[nodiscard]] std::string text(std::size_t most = 5) const;

    friend bool operator==(const RowRanges&, const RowRanges&) = default;

private:
    std::vector<std::pair<std::int64_t, std::int64_t>> m_ranges;
};

} // namespace mambascope
