// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/row_ranges.hpp"

#include <algorithm>

namespace mambascope {
namespace {

using Range = std::pair<std::int64_t, std::int64_t>;

/// The first range that ends at `row` or later.
auto rangeAt(const std::vector<Range>& ranges, std::int64_t row) {
    return std::lower_bound(ranges.begin(), ranges.end(), row,
                            [](const Range& range, std::int64_t value) { return range.second < value; });
}

} // namespace

RowRanges::RowRanges(std::int64_t first, std::int64_t last) {
    if (first <= last) {
        m_ranges.emplace_back(first, last);
    }
}

RowRanges::RowRanges(const std::vector<std::int64_t>& rows) {
    for (const std::int64_t row : rows) {
        add(row);
    }
}

void RowRanges::add(std::int64_t row) {
    const auto found = rangeAt(m_ranges, row);
    const auto at = m_ranges.begin() + (found - m_ranges.cbegin());
    if (at != m_ranges.end() && at->first <= row) {
        return;
    }
    const bool joinsBefore = at != m_ranges.begin() && std::prev(at)->second == row - 1;
    const bool joinsAfter = at != m_ranges.end() && at->first == row + 1;
    if (joinsBefore && joinsAfter) {
        std::prev(at)->second = at->second;
        m_ranges.erase(at);
    } else if (joinsBefore) {
        std::prev(at)->second = row;
    } else if (joinsAfter) {
        at->first = row;
    } else {
        m_ranges.insert(at, {row, row});
    }
}

void RowRanges::append(std::int64_t first, std::int64_t last) {
    if (!m_ranges.empty() && m_ranges.back().second + 1 == first) {
        m_ranges.back().second = last;
    } else {
        m_ranges.emplace_back(first, last);
    }
}

bool RowRanges::contains(std::int64_t row) const {
    const auto found = rangeAt(m_ranges, row);
    return found != m_ranges.end() && found->first <= row;
}

std::int64_t RowRanges::count() const {
    std::int64_t count = 0;
    for (const auto& [first, last] : m_ranges) {
        count += last - first + 1;
    }
    return count;
}

RowRanges RowRanges::without(const RowRanges& other) const {
    RowRanges left;
    auto taken = other.m_ranges.begin();
    for (const auto& [first, last] : m_ranges) {
        std::int64_t from = first;
        while (taken != other.m_ranges.end() && taken->second < first) {
            ++taken;
        }
        for (auto next = taken; next != other.m_ranges.end() && next->first <= last; ++next) {
            if (from < next->first) {
                left.m_ranges.emplace_back(from, next->first - 1);
            }
            from = next->second + 1;
        }
        if (from <= last) {
            left.m_ranges.emplace_back(from, last);
        }
    }
    return left;
}

RowRanges RowRanges::everyNth(std::int64_t remainder, std::int64_t count) const {
    if (count == 1) {
        return *this;
    }
    RowRanges chosen;
    for (const auto& [first, last] : m_ranges) {
        const std::int64_t step = (remainder - first % count + count) % count;
        for (std::int64_t row = first + step; row <= last; row += count) {
            chosen.m_ranges.emplace_back(row, row);
        }
    }
    return chosen;
}

std::int64_t RowRanges::countNth(std::int64_t remainder, std::int64_t count) const {
    // Rows below `end`, from 0, of that remainder.
    const auto below = [&](std::int64_t end) { return (end + count - 1 - remainder) / count; };
    std::int64_t all = 0;
    for (const auto& [first, last] : m_ranges) {
        all += below(last + 1) - below(first);
    }
    return all;
}

std::vector<std::int64_t> RowRanges::rows() const {
    std::vector<std::int64_t> all;
    all.reserve(static_cast<std::size_t>(count()));
    for (const auto& [first, last] : m_ranges) {
        for (std::int64_t row = first; row <= last; ++row) {
            all.push_back(row);
        }
    }
    return all;
}

std::string RowRanges::text(std::size_t most) const {
    std::string text;
    std::int64_t more = count();
    for (std::size_t i = 0; i < std::min(most, m_ranges.size()); ++i) {
        const auto& [first, last] = m_ranges[i];
        text += (i == 0 ? "" : ", ") + std::to_string(first);
        text += last == first ? "" : "-" + std::to_string(last);
        more -= last - first + 1;
    }
    return more == 0 ? text : text + " and " + std::to_string(more) + " more";
}

} // namespace mambascope
