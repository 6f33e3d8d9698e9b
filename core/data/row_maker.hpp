// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/data: from the texts of a row to a DataRow, or to why it can't be one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/data/data_row.hpp"
#include "core/data/data_set.hpp"
#include "core/data/duplicates.hpp"

namespace mambascope {

/// A row as its file has it.
struct RawRow {
    std::int64_t row = 0;
    std::int64_t line = 0;
    std::array<std::optional<std::string>, 5> known = {}; ///< by ColumnUse, Other left out
    std::vector<std::pair<std::string, std::string>> others = {};

    [[nodiscard]] std::optional<std::string>& of(ColumnUse use) {
        return known[static_cast<std::size_t>(use)];
    }
};

class RowMaker {
public:
    /// keepsDuplicates: of a shipped data set, whose published numbers count them.
    explicit RowMaker(bool keepsDuplicates)
        : m_keepsDuplicates(keepsDuplicates) {}

    [[nodiscard]] DataEntry make(RawRow raw);
    /// Whether every row was compared with every earlier one.
    [[nodiscard]] bool allCompared() const { return !m_seen.isFull(); }

private:
    bool m_keepsDuplicates;
    Duplicates m_seen;
};

} // namespace mambascope
