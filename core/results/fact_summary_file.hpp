// SPDX-License-Identifier: GPL-3.0-or-later
// summary.json of an experiment on facts: "mambascope.fact-summary/1" (panels and series by name).
#pragma once

#include <filesystem>

#include "core/results/statistics.hpp"
#include "core/values/fact_summary.hpp"

namespace mambascope {

/// Replaces the folder's summary as a whole. Throws FileWriteFailed.
void writeSummary(const std::filesystem::path& folder, const FactSummary& summary);
/// Throws FileMissing, FileUnreadable, FileMalformed.
[[nodiscard]] FactSummary readFactSummary(const std::filesystem::path& folder);
/// Computed from the folder's lines, whether they are all there or not, with medians. Throws as RowReader.
[[nodiscard]] FactSummary factSummaryOf(const std::filesystem::path& folder, int draws = kBootstrapDraws);

/// Medians of all series, from the folder's lines. Reads them several times where there are so many that
/// their values don't fit in 64 MiB: memory does not grow with facts before there are 8 million of them.
void addMedians(const std::filesystem::path& folder, FactSummary& summary);

} // namespace mambascope
