// SPDX-License-Identifier: GPL-3.0-or-later
// summary.json: "mambascope.summary/1" (the windows by size, the sources by name).
#pragma once

#include <filesystem>

#include "core/results/manifest.hpp"
#include "core/results/statistics.hpp"
#include "core/values/experiment_summary.hpp"

namespace mambascope {

/// Replaces the folder's summary as a whole. Throws FileWriteFailed.
void writeSummary(const std::filesystem::path& folder, const ExperimentSummary& summary);
/// Throws FileMissing, FileUnreadable, FileMalformed.
[[nodiscard]] ExperimentSummary readSummary(const std::filesystem::path& folder);
/// Computed from the folder's rows, whether they are all there or not.
[[nodiscard]] ExperimentSummary summaryOf(const std::filesystem::path& folder, int draws = kBootstrapDraws);

} // namespace mambascope
