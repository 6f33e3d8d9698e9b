// SPDX-License-Identifier: GPL-3.0-or-later
// A result folder of facts as a figure sees it. Private to core/papers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/papers/paper_figure.hpp"
#include "core/papers/paper_presets.hpp"
#include "core/results/manifest.hpp"
#include "core/values/fact_summary.hpp"

namespace mambascope {

struct FactPart {
    std::filesystem::path folder;
    std::string label; ///< as ResultPart's
    FactManifest manifest;
    FactSummary summary;
};

/// Panels of lines: paths, edits, blocks and relations.
[[nodiscard]] std::vector<PaperLines> factLines(const PaperPreset& preset, const std::vector<FactPart>& parts,
                                                PaperChoices choices);

} // namespace mambascope
