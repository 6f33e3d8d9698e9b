// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts that an edit of a bundled fact is scored on, where no others are given (romba.md section 3).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

/// Of the CounterFact fact with this prompt and subject; nothing where there is none. Where there are more
/// than kMostRelated of a kind, those of a seeded sample (sample.hpp), in the data's order. Reads the whole
/// data set: a tenth of a second. Throws Error as openData. resources: as openData.
[[nodiscard]] std::optional<RelatedPrompts> relatedPrompts(const std::string& prompt,
                                                           const std::string& subject, std::uint64_t seed,
                                                           const std::filesystem::path& resources = {});

} // namespace mambascope
