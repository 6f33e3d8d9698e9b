// SPDX-License-Identifier: GPL-3.0-or-later
// The papers' figures over data sets by name (ME: MAMBA Explain; MK: Mamba Knockout; RO: ROMBA), and how each
// is made from result folders; and one of our own, the paired difference.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/papers/paper_figure.hpp"
#include "core/values/selection.hpp"

namespace mambascope {

/// What stands in a panel, and what its lines are.
enum class PaperChart {
    Explain,    ///< two panels a folder, change and accuracy: a line a source over the window's first layer
    Sources,    ///< a panel a source: a line a folder over the depth
    Features,   ///< a panel a folder and source: a line for each group of heads
    Windows,    ///< a panel a folder and source: a line a window size
    Selections, ///< a panel a folder: a line a source
    Pipeline,   ///< two panels a folder, accuracy and change: a line for each source and group
    ExplainMap, ///< a heat map a prompt: p of the target
    ChangeMap,  ///< a heat map a prompt: p − p0
    Paired,     ///< a panel a source: the first folder's change minus the second's, prompt by prompt
    // Of experiments on facts (romba.md):
    TraceResidual, ///< a heat map a folder: the effect of h by role and layer
    TraceStates,   ///< the same of all other states, by role and window
    Paths,         ///< a panel a folder and token: recovery, and what is left with a state severed
    Edits,         ///< ES, PS, NS and S: a line for each matrix of each folder
    Blocks,        ///< a panel a folder: a line a blocked token set
    Relations,     ///< a panel a folder: faithfulness, causality and chance
    RelationMaps,  ///< a heat map a folder: faithfulness by relation and layer, beside chance
    EachRelation   ///< a panel a relation: faithfulness, causality and chance
};

/// Whether the preset is of experiments on facts.
[[nodiscard]] constexpr bool isOfFacts(PaperChart chart) {
    return chart >= PaperChart::TraceResidual;
}

struct PaperPreset {
    std::string_view id;
    PaperChart chart;
    std::string_view paper;   ///< "MAMBA Explain, figure 1"
    std::string_view summary; ///< one line of help
    int window = 0;           ///< layers; 0: every size that the folders have
    SubjectPlace place = SubjectPlace::Any;
    double low = 0, high = 0; ///< of the paper's axis of changes in per cent; equal: what the data want
};

[[nodiscard]] std::span<const PaperPreset> paperPresets();
/// Throws Error InvalidArgument that names `argument` and lists the ids.
[[nodiscard]] const PaperPreset& paperPreset(std::string_view id, std::string_view argument = "--preset");

enum class PaperChoices {
    /// Prompts without a source token are left out; bands are bootstrap intervals clustered by relation where
    /// there are relations, else Student's t; axes hold all that is drawn; colours are safe for the
    /// colour-blind, and dashes tell lines apart without them.
    Sound,
    /// As the paper has it: such prompts count as 0; bands only where the paper has them, of Student's t; its
    /// limits and colours.
    Published
};

struct PaperOptions {
    PaperChoices choices = PaperChoices::Sound;
    std::optional<int> window;      ///< another size than the preset's
    std::vector<std::int64_t> rows; ///< the prompts of heat maps; empty: the paper's, else the first four
};

/// Reads the folders (any number, of the kind that the preset wants, in the order of the command line) and
/// makes the figure. Throws Error InvalidArgument naming the folder and what it lacks, and as RowReader.
[[nodiscard]] PaperFigure paperFigure(const PaperPreset& preset,
                                      const std::vector<std::filesystem::path>& folders,
                                      const PaperOptions& options);

} // namespace mambascope
