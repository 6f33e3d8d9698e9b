// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics for other analyses: of a file, or of a text. Private to core: includes LibTorch.
#pragma once

#include <string>
#include <vector>

#include "core/analyses/statistics_collection.hpp"

namespace mambascope {

/// What an analysis needs of statistics.
struct NeededStatistics {
    std::vector<MatrixPlace> moments = {};
    std::vector<Site> means = {}; ///< in every layer
    std::int64_t tokens = 0;      ///< of a text: as StatisticsOrder::tokens
};

struct FoundStatistics {
    Statistics statistics; ///< what was needed, and of a file nothing else
    std::vector<std::string> notes;
};

/// Of a file that the command stats has written: whatever is needed and the file has must fit the model.
/// Throws FileMissing, FileUnreadable, and FileMalformed for another model's file and for a place that is
/// missing or of another size.
[[nodiscard]] FoundStatistics fileStatistics(const std::string& file, const NeededStatistics& needed,
                                             const ModelRef& reference, AnalysisEnvironment& environment);

/// Of a text ("bundled" or a file): from the cache (statistics_cache.hpp), or collected now and kept there. A
/// cache that can't be written is a note. Throws as collectStatistics.
[[nodiscard]] FoundStatistics textStatistics(const std::string& text, const NeededStatistics& needed,
                                             const ModelRef& reference, AnalysisEnvironment& environment);

} // namespace mambascope
