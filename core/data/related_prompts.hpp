// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts that an edit of a bundled fact is scored on, where no others are given (romba.md section 3).
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/data/data_row.hpp"

namespace mambascope {

struct RelatedPrompts {
    std::string trueObject;               ///< of the fact
    std::vector<std::string> paraphrases; ///< the relation's other templates with this subject
    /// The fact's template with other subjects of the relation that have the same true object, as CounterFact
    /// made its own.
    std::vector<std::string> neighbours;
};

/// Most of either kind.
inline constexpr std::size_t kMostRelated = 10;

/// CounterFact in memory (some 15 MB), for many facts. const functions: any thread.
class RelatedFacts {
public:
    /// Reads the whole data set: a tenth of a second. Throws Error as openData. resources: as openData.
    /// `between`, where there is one, is called before each row and may throw to give up.
    explicit RelatedFacts(const std::filesystem::path& resources = {},
                          const std::function<void()>& between = {});
    RelatedFacts(const RelatedFacts&) = delete; ///< the index points into the rows
    RelatedFacts& operator=(const RelatedFacts&) = delete;

    /// Of the fact with this prompt and subject (empty: any); nothing where there is none. Where there are
    /// more than kMostRelated of a kind, those of a seeded sample (sample.hpp), in the data's order.
    [[nodiscard]] std::optional<RelatedPrompts> find(const std::string& prompt, const std::string& subject,
                                                     std::uint64_t seed) const;

private:
    std::vector<DataRow> m_rows;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_byRelation;
    std::unordered_multimap<std::string_view, std::size_t> m_byPrompt;
};

/// As RelatedFacts::find, for one fact.
[[nodiscard]] std::optional<RelatedPrompts> relatedPrompts(const std::string& prompt,
                                                           const std::string& subject, std::uint64_t seed,
                                                           const std::filesystem::path& resources = {});

} // namespace mambascope
