// SPDX-License-Identifier: GPL-3.0-or-later
// The other subjects that a fact can be corrupted by, and the first row of each relation: found in one
// reading of the data set. Any thread once it is made.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/data/data_set.hpp"
#include "core/results/row_ranges.hpp"

namespace mambascope {

/// A row whose subject may stand in another's prompt.
struct OtherSubject {
    std::int64_t row = 0;
    std::string subject;
    std::string answer;
    std::uint64_t number = 0; ///< drawn for it; the smallest ones are kept
};

class FactSubjects {
public:
    /// Of a relation (of rows without one: of their prompts without the subject) at most so many subjects are
    /// kept, a sample by the seed, so that memory grows with relations and not with rows.
    static constexpr std::size_t kMostOfRelation = 256;

    /// chosen: the rows of the experiment, of all shards. checkStop may throw. Throws as DataReader::next.
    FactSubjects(const DataSet& data, const RowRanges& chosen, std::uint64_t seed,
                 const std::function<void()>& checkStop);

    /// Subjects of the row's relation that are not its own and have another answer, in an order that the seed
    /// and the row decide, whatever was run before.
    [[nodiscard]] std::vector<OtherSubject> othersFor(const DataRow& row) const;
    /// The first chosen row of the row's relation.
    [[nodiscard]] std::int64_t firstRowOf(const DataRow& row) const;
    /// The first chosen rows of all relations; ascending.
    [[nodiscard]] std::vector<std::int64_t> firstRows() const;

private:
    struct Relation {
        std::int64_t firstRow = -1;
        std::vector<OtherSubject> subjects; ///< a heap, the largest number first
    };
    void add(const DataRow& row);

    std::uint64_t m_seed;
    std::map<std::string, Relation> m_relations;
};

} // namespace mambascope
