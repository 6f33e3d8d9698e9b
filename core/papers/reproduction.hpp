// SPDX-License-Identifier: GPL-3.0-or-later
// Published numbers beside ours: which experiments have to run, and how far the numbers of their folders are
// from the published ones.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/papers/published_table.hpp"

namespace mambascope {

/// One experiment that gives the numbers of some curves.
struct ReproductionRun {
    ExperimentSettings settings;
    std::string prompts;             ///< name of PublishedPrompts; empty: `rows`
    std::vector<std::int64_t> rows;  ///< ascending
    std::vector<std::size_t> curves; ///< of PublishedModel::curves
};

/// The fewest runs: curves of one kind, query and alignment over the same prompts share one, and those of
/// single prompts share one over all of these.
[[nodiscard]] std::vector<ReproductionRun> plannedRuns(const PublishedModel& model);

/// A published number, ours, and what they may differ by.
struct ReproducedNumber {
    std::size_t curve = 0; ///< of PublishedModel::curves
    IndexRange layers;     ///< of the window
    std::int64_t prompts = 0;
    double published = 0;
    double ours = 0;
    double standardError = 0; ///< of our mean over the prompts, s/√n; 0 for one prompt
    double allowed = 0;       ///< 1.96 · standardError + reading error + relative error · |published|

    [[nodiscard]] double difference() const { return ours - published; }
    [[nodiscard]] bool isWithin() const;
};

/// The numbers of one run from its folder, in the curves' order. Prompts without a source token count as a
/// change of 0, as the papers have it. Throws FileMalformed naming the table where a curve has another number
/// of windows than the model, or a row is missing from the results; and as RowReader.
[[nodiscard]] std::vector<ReproducedNumber> compareRun(const PublishedTable& table,
                                                       const PublishedModel& model,
                                                       const ReproductionRun& run,
                                                       const std::filesystem::path& folder);

/// `sample` of these rows as numpy draws them: rows[RandomState(seed).choice(rows.size(), sample,
/// replace=False)], then in ascending order. All rows where there are no more.
[[nodiscard]] std::vector<std::int64_t> numpySample(const std::vector<std::int64_t>& rows,
                                                    std::int64_t sample, std::uint32_t seed);

} // namespace mambascope
