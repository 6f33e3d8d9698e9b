// SPDX-License-Identifier: GPL-3.0-or-later
// Second moments of keys and means of states over a text (romba.md section 3, Statistics). Private to core:
// includes LibTorch.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/analyses/analyses.hpp"
#include "core/data/statistics_file.hpp"
#include "core/values/stats_kind.hpp"

namespace mambascope {

/// A document's tokens beyond this are left out (the ROME paper's limit), and those beyond the model's own.
inline constexpr std::size_t kMostDocumentTokens = 2048;

/// What is to be collected.
struct StatisticsOrder {
    std::string text;                   ///< a file, one document a line; or "bundled"
    std::vector<MatrixPlace> moments;   ///< keys' second moments
    std::vector<Site> means;            ///< in every layer; of `h` also in front of the first one
    std::int64_t tokens = 0;            ///< at most so many, rounded up to whole documents; 0: the whole text
    std::filesystem::path partial = {}; ///< where sums are kept meanwhile; empty: nowhere
    double saveSeconds = 30;            ///< between writing them
};

struct CollectedStatistics {
    Statistics statistics;
    std::int64_t found = 0; ///< documents that an interrupted collection had done
    std::vector<std::string> notes;
};

/// The statistics' source without counts: hashes text and edits. Throws as describeText.
[[nodiscard]] StatisticsSource statisticsSource(const std::string& text, const LoadedModel& model,
                                                const ModelRef& reference);

/// What is odd about the text of statistics, whether they were collected just now or kept from before.
[[nodiscard]] std::vector<std::string> notesOfText(const StatisticsOrder& order,
                                                   const StatisticsSource& source);

/// Runs the text through the model, documents tokenized alone, and adds up in float64 on the host. The sums
/// of a partial file are gone on with; they give the same numbers to the last bit as one that was never
/// interrupted, on the same device with as many threads. Throws Error InvalidArgument for a place that the
/// model doesn't have, a precision that is not fp32 and a text without tokens; LayerOutOfRange; as
/// describeText, readSums and writeSums do; Cancelled, which leaves the partial file.
[[nodiscard]] CollectedStatistics collectStatistics(const StatisticsOrder& order, const ModelRef& reference,
                                                    AnalysisEnvironment& environment);

} // namespace mambascope
