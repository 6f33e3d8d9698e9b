// SPDX-License-Identifier: GPL-3.0-or-later
// What a figure says of itself in words. Private to core/papers.
#pragma once

#include "core/papers/paper_presets.hpp"
#include "core/papers/result_part.hpp"

namespace mambascope {

/// Caption and notes of a figure of lines: models, data, how many prompts, windows, what the bands are, which
/// source sets were empty, and what lies beyond the paper's axes.
void addCaption(PaperFigure& figure, const PaperPreset& preset, const std::vector<ResultPart>& results,
                const PaperOptions& options);

/// "In the manner of …; its choices" or "…; this program's own choices".
[[nodiscard]] std::string mannerSentence(const PaperPreset& preset, PaperChoices choices);

} // namespace mambascope
