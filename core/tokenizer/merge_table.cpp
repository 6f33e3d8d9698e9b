// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/merge_table.hpp"

#include <bit>

namespace mambascope {

namespace {

std::uint64_t keyOf(std::int32_t left, std::int32_t right) {
    return std::uint64_t{static_cast<std::uint32_t>(left)} << 32 | static_cast<std::uint32_t>(right);
}

} // namespace

MergeTable::MergeTable(std::size_t expected)
    : m_slots(std::bit_ceil(2 * expected + 2)) {}

std::size_t MergeTable::slotOf(std::uint64_t key) const {
    constexpr std::uint64_t kGolden =
        0x9E3779B97F4A7C15U; // Fibonacci hashing: the high bits of the product are mixed
    const int bits = std::countr_zero(m_slots.size());
    std::size_t slot = key * kGolden >> (64 - bits);
    while (m_slots[slot].key != kEmpty && m_slots[slot].key != key) {
        slot = (slot + 1) & (m_slots.size() - 1);
    }
    return slot;
}

void MergeTable::set(std::int32_t left, std::int32_t right, Merge merge) {
    const std::uint64_t key = keyOf(left, right);
    m_slots[slotOf(key)] = {key, merge};
}

const Merge* MergeTable::find(std::int32_t left, std::int32_t right) const {
    const Slot& slot = m_slots[slotOf(keyOf(left, right))];
    return slot.key == kEmpty ? nullptr : &slot.merge;
}

} // namespace mambascope
