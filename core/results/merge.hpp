// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the parts (shards) of an experiment together to one result folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <variant>
#include <vector>

#include "core/values/experiment_summary.hpp"
#include "core/values/fact_summary.hpp"

namespace mambascope {

struct MergeReport {
    std::int64_t rows = 0;
    std::int64_t skipped = 0;
    std::variant<ExperimentSummary, FactSummary> summary;
};

/// Rows go to `folder` in ascending order of their numbers, with one manifest of shard 1/1. Throws
/// InvalidArgument, before anything is written, where the parts don't belong together (naming the field that
/// differs and both folders), where two of them have the same rows, and where rows are missing (naming the
/// shard or the rows). `folder` is made, or holds a merge of the same parts that was interrupted, which goes
/// on. Memory: some 40 bytes a row.
MergeReport mergeResults(const std::vector<std::filesystem::path>& parts,
                         const std::filesystem::path& folder);

} // namespace mambascope
