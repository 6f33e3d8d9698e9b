// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: finds rows that say the same as an earlier one, in a bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/data/data_row.hpp"

namespace mambascope {

/// Remembers the first kMost different rows by 128 bits of a digest of prompt, subject and answer, which no
/// two texts share by chance.
class Duplicates {
public:
    static constexpr std::size_t kMost = std::size_t{1} << 20; ///< takes 50 MB, where there are so many rows

    /// The line of the earlier row that says the same; nothing for a new one, which is remembered.
    [[nodiscard]] std::optional<std::int64_t> lineOfSame(const DataRow& row);
    /// Whether rows came that were not remembered any more.
    [[nodiscard]] bool isFull() const { return m_full; }

private:
    struct Entry {
        std::uint64_t first = 0, second = 0;
        std::int64_t line = 0; ///< 0: a free place
    };
    [[nodiscard]] static std::size_t placeOf(const std::vector<Entry>& table, const Entry& wanted);
    void grow();

    std::vector<Entry> m_table; ///< open addressing; a power of two, at most half full
    std::size_t m_used = 0;
    bool m_full = false;
};

} // namespace mambascope
