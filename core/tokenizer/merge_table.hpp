// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: (left id, right id) -> rank and resulting id.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mambascope {

struct Merge {
    std::uint32_t rank = 0; ///< lower ones merge first
    std::int32_t id = 0;    ///< of the joined token
};

class MergeTable {
public:
    explicit MergeTable(std::size_t expected = 0);

    /// A later merge of the same pair replaces the earlier one. Never more than `expected` pairs.
    void set(std::int32_t left, std::int32_t right, Merge merge);
    /// nullptr when the pair doesn't merge.
    [[nodiscard]] const Merge* find(std::int32_t left, std::int32_t right) const;

private:
    struct Slot {
        std::uint64_t key = kEmpty;
        Merge merge;
    };
    static constexpr std::uint64_t kEmpty = ~std::uint64_t{0}; // ids are never negative

    [[nodiscard]] std::size_t slotOf(std::uint64_t key) const;

    std::vector<Slot> m_slots; ///< hash table with linear probing, at most half full
};

} // namespace mambascope
