// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/duplicates.hpp"

#include <charconv>
#include <utility>

#include "core/base/sha256.hpp"

namespace mambascope {
namespace {

constexpr std::size_t kFirstSize = 1024;

std::uint64_t hexNumber(std::string_view digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return number;
}

} // namespace

std::optional<std::int64_t> Duplicates::lineOfSame(const DataRow& row) {
    Sha256 digest;
    for (const std::string* text : {&row.prompt, &row.subject, &row.answer}) {
        digest.add(static_cast<std::uint64_t>(text->size()));
        digest.add(std::string_view(*text));
    }
    // Where the subject stands makes another row of the same texts.
    digest.add(static_cast<std::uint64_t>(row.subjectSpan.start));
    const std::string hex = digest.finish();
    const Entry wanted{hexNumber(std::string_view(hex).substr(0, 16)),
                       hexNumber(std::string_view(hex).substr(16, 16)), row.line};
    if (m_table.empty()) {
        m_table.resize(kFirstSize);
    }
    std::size_t place = placeOf(m_table, wanted);
    if (m_table[place].line != 0) {
        return m_table[place].line;
    }
    if (m_used == kMost) {
        m_full = true;
        return std::nullopt;
    }
    if (++m_used * 2 > m_table.size()) {
        grow();
        place = placeOf(m_table, wanted);
    }
    m_table[place] = wanted;
    return std::nullopt;
}

std::size_t Duplicates::placeOf(const std::vector<Entry>& table, const Entry& wanted) {
    const std::size_t mask = table.size() - 1;
    std::size_t place = static_cast<std::size_t>(wanted.first) & mask;
    while (table[place].line != 0 &&
           (table[place].first != wanted.first || table[place].second != wanted.second)) {
        place = (place + 1) & mask;
    }
    return place;
}

void Duplicates::grow() {
    std::vector<Entry> larger(m_table.size() * 2);
    for (const Entry& entry : m_table) {
        if (entry.line != 0) {
            larger[placeOf(larger, entry)] = entry;
        }
    }
    m_table = std::move(larger);
}

} // namespace mambascope
