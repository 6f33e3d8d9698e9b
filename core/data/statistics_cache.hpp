// SPDX-License-Identifier: GPL-3.0-or-later
// Where statistics of a text are kept that nobody has named a file for.
#pragma once

#include <cstdint>
#include <filesystem>

#include "core/data/statistics_file.hpp"

namespace mambascope {

/// $XDG_CACHE_HOME/mambascope/stats/HASH, with ~/.cache where the variable is not set. The hash is that of
/// model, edits, text and number of tokens; each place has a file of its own in the folder. Empty where the
/// weights have no hash, or there is no home: then nothing can be kept.
[[nodiscard]] std::filesystem::path statisticsFolder(const StatisticsSource& source, std::int64_t tokenLimit);

/// FOLDER/moment.W_o.12.safetensors, FOLDER/mean.mix.safetensors (of all layers).
[[nodiscard]] std::filesystem::path cachedMoment(const std::filesystem::path& folder,
                                                 const MomentPlace& place);
[[nodiscard]] std::filesystem::path cachedMeans(const std::filesystem::path& folder, Site state);

/// Splits statistics into the folder's files and makes the folder. Throws FileWriteFailed.
void keepStatistics(const std::filesystem::path& folder, const Statistics& statistics);

} // namespace mambascope
