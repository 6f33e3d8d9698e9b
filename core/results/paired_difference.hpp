// SPDX-License-Identifier: GPL-3.0-or-later
// Two models, prompt by prompt: only the rows that both have count, and each is compared with itself.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/results/statistics.hpp"
#include "core/values/selection.hpp"

namespace mambascope {

enum class SummaryMetric { RelativeChange, Difference, Accuracy };

/// Which curves are compared. The window sizes may differ between the models (their depths do).
struct PairedChoice {
    int firstWindow = 9, secondWindow = 9; ///< layers per window, in either folder
    std::string group;                     ///< of feature knockouts; else empty
    std::string source;                    ///< a role's name; of maps a name of kMapSources
    SummaryMetric metric = SummaryMetric::RelativeChange;
    SubjectPlace place = SubjectPlace::Any;
};

/// First minus second on one axis of depth: 0 % is the first window of each model, 100 % its last; as many
/// points as the model with more windows has.
struct PairedDifference {
    std::vector<double> depth; ///< in per cent
    std::int64_t prompts = 0;
    SummaryCurve curve; ///< over the prompts that both have, with t and bootstrap interval
};

/// Rows are the same prompt where number, prompt and answer agree. Memory: some 20 bytes a row of `second`.
/// Throws FileMalformed where a folder lacks the window, source or group, and as RowReader; InvalidArgument
/// where the folders are of other data.
[[nodiscard]] PairedDifference pairedDifference(const std::filesystem::path& first,
                                                const std::filesystem::path& second,
                                                const PairedChoice& choice, std::uint64_t seed = 1,
                                                int draws = kBootstrapDraws);

} // namespace mambascope
