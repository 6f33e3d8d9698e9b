// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/tokenizer: spelling -> id, in two flat arrays (loading time counts at start-up).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mambascope {

class Vocabulary {
public:
    struct Entry {
        std::size_t begin = 0; ///< in the common text of all spellings
        std::size_t length = 0;
        std::int32_t id = 0;
    };

    /// False when the spelling is there already.
    bool add(std::string_view spelling, std::int32_t id);
    [[nodiscard]] std::optional<std::int32_t> find(std::string_view spelling) const;

    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] std::string_view spelling(const Entry& entry) const {
        return std::string_view(m_text).substr(entry.begin, entry.length);
    }

private:
    [[nodiscard]] std::size_t slotOf(std::string_view spelling) const;
    void grow();

    std::string m_text;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< hash table with linear probing: place in m_entries + 1, 0 empty
};

} // namespace mambascope
