// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics that are still being collected: sums in float64, and how far in the text they are. A file of
// them (FILE.partial) lets a collection that was interrupted go on as if nothing had happened.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/data/statistics_file.hpp"

namespace mambascope {

struct StatisticsSums {
    StatisticsSource source;                            ///< tokens, documents and cut: of those in the sums
    std::int64_t tokenLimit = 0;                        ///< that was asked for; 0: the whole text
    std::int64_t nextLine = 0;                          ///< lines of the text that are done
    std::map<MomentPlace, std::vector<double>> moments; ///< Σ k kᵀ, [n, n]
    std::map<MeanPlace, std::vector<double>> means;     ///< Σ x, [width]

    /// What the sums are of so far. Throws Error InvalidArgument where there is no token.
    [[nodiscard]] Statistics finished() const;
};

/// Whole or not at all. Throws FileWriteFailed.
void writeSums(const std::filesystem::path& file, const StatisticsSums& sums);

/// Goes on from a file, where there is one: `empty`, which holds zeros for every place and says what is asked
/// for, becomes the sums of the file. Returns whether it did. Throws FileMalformed where the file belongs to
/// another collection (other weights, edits, text, places or number of tokens) or is none; FileUnreadable.
bool readSums(const std::filesystem::path& file, StatisticsSums& empty);

} // namespace mambascope
