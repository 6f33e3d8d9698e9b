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

/// Of linear relations, from the lines of rows.jsonl: a map a folder, its rows in the order of their best
/// faithfulness, each named with its share by chance.
[[nodiscard]] std::vector<PaperMap> relationMaps(const std::vector<FactPart>& parts);
/// A panel a relation, in the same order as the first folder's map; a line each folder's series. Bands: none,
/// a relation has one number a layer.
[[nodiscard]] std::vector<PaperLines>
relationPanels(const PaperPreset& preset, const std::vector<FactPart>& parts, PaperChoices choices);

/// ROMBA's colour and dashes of a series.
[[nodiscard]] PaperLook factLook(const std::string& name, PaperChoices choices);
/// Titles, limits and numbers of both axes, for what the panel holds.
void setFactAxes(PaperLines& panel, const PaperPreset& preset, PaperChoices choices);

/// Panels of lines: paths, edits, blocks and relations.
[[nodiscard]] std::vector<PaperLines> factLines(const PaperPreset& preset, const std::vector<FactPart>& parts,
                                                PaperChoices choices);

} // namespace mambascope
