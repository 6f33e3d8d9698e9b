// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiments/fact_subjects.hpp"

#include <algorithm>
#include <utility>

#include "core/data/relation_facts.hpp"

namespace mambascope {
namespace {

/// SplitMix64's finisher: well mixed bits of a number (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

std::uint64_t drawn(std::uint64_t seed, std::int64_t row) {
    return mixed(mixed(seed) ^ static_cast<std::uint64_t>(row));
}

bool smaller(const OtherSubject& a, const OtherSubject& b) {
    return std::pair(a.number, a.row) < std::pair(b.number, b.row);
}

} // namespace

FactSubjects::FactSubjects(const DataSet& data, const RowRanges& chosen, std::uint64_t seed,
                           const std::function<void()>& checkStop)
    : m_seed(seed) {
    const std::unique_ptr<DataReader> reader = data.read();
    while (const std::optional<DataEntry> entry = reader->next()) {
        checkStop();
        if (const auto* const row = std::get_if<DataRow>(&*entry)) {
            add(*row);
            Relation& relation = m_relations[relationOf(*row)];
            if (relation.firstRow < 0 && chosen.contains(row->row)) {
                relation.firstRow = row->row;
            }
        }
    }
}

void FactSubjects::add(const DataRow& row) {
    std::vector<OtherSubject>& subjects = m_relations[relationOf(row)].subjects;
    OtherSubject subject{row.row, row.subject, row.answer, drawn(m_seed, row.row)};
    if (subjects.size() == kMostOfRelation) {
        if (!smaller(subject, subjects.front())) {
            return;
        }
        std::pop_heap(subjects.begin(), subjects.end(), smaller);
        subjects.pop_back();
    }
    subjects.push_back(std::move(subject));
    std::push_heap(subjects.begin(), subjects.end(), smaller);
}

std::vector<OtherSubject> FactSubjects::othersFor(const DataRow& row) const {
    std::vector<OtherSubject> others;
    const auto found = m_relations.find(relationOf(row));
    if (found == m_relations.end()) {
        return others;
    }
    const std::uint64_t own = drawn(m_seed, row.row);
    for (const OtherSubject& subject : found->second.subjects) {
        if (subject.subject != row.subject && subject.answer != row.answer) {
            others.push_back(subject);
            others.back().number = mixed(own ^ subject.number);
        }
    }
    std::sort(others.begin(), others.end(), smaller);
    return others;
}

std::vector<std::int64_t> FactSubjects::firstRows() const {
    std::vector<std::int64_t> rows;
    for (const auto& [name, relation] : m_relations) {
        if (relation.firstRow >= 0) {
            rows.push_back(relation.firstRow);
        }
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::int64_t FactSubjects::firstRowOf(const DataRow& row) const {
    const auto found = m_relations.find(relationOf(row));
    return found == m_relations.end() ? row.row : found->second.firstRow;
}

} // namespace mambascope
