// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/vocabulary.hpp"

#include <functional>

namespace mambascope {

namespace {

constexpr std::size_t kFirstSlots = 1024; // a power of two; so are all later sizes

} // namespace

std::size_t Vocabulary::slotOf(std::string_view wanted) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(wanted)&mask;
    while (m_slots[slot] != 0 && spelling(m_entries[m_slots[slot] - 1]) != wanted) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void Vocabulary::grow() {
    m_slots.assign(m_slots.empty() ? kFirstSlots : 2 * m_slots.size(), 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_slots[slotOf(spelling(m_entries[i]))] = static_cast<std::uint32_t>(i + 1);
    }
}

bool Vocabulary::add(std::string_view wanted, std::int32_t id) {
    if (2 * m_entries.size() >= m_slots.size()) { // at most half full, so that probing stays short
        grow();
    }
    const std::size_t slot = slotOf(wanted);
    if (m_slots[slot] != 0) {
        return false;
    }
    m_entries.push_back({m_text.size(), wanted.size(), id});
    m_text += wanted;
    m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
    return true;
}

std::optional<std::int32_t> Vocabulary::find(std::string_view wanted) const {
    if (m_slots.empty()) {
        return std::nullopt;
    }
    const std::uint32_t entry = m_slots[slotOf(wanted)];
    return entry == 0 ? std::nullopt : std::optional(m_entries[entry - 1].id);
}

} // namespace mambascope
