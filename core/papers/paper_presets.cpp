// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/papers/paper_presets.hpp"

#include <algorithm>
#include <array>

#include "core/base/error.hpp"
#include "core/papers/paper_charts.hpp"

namespace mambascope {
namespace {

/// methods.md section 9 has the figures' settings: windows, limits, lines.
constexpr std::array kPresets{
    PaperPreset{"ME1", PaperChart::Explain, "MAMBA Explain, figure 1",
                "change and accuracy when last, subject or relation are cut, windows of 9", 9,
                SubjectPlace::Any, 0, 0},
    PaperPreset{"ME3", PaperChart::Explain, "MAMBA Explain, figure 3", "the same, windows of 15", 15,
                SubjectPlace::Any, 0, 0},
    PaperPreset{"ME4", PaperChart::Explain, "MAMBA Explain, figure 4",
                "as ME1, prompts that begin with the subject", 9, SubjectPlace::First, 0, 0},
    PaperPreset{"ME5", PaperChart::Explain, "MAMBA Explain, figure 5",
                "as ME1, prompts that begin with the relation", 9, SubjectPlace::Later, 0, 0},
    PaperPreset{"ME-map", PaperChart::ExplainMap, "MAMBA Explain, figures 2 and 6 to 8",
                "heat maps: probability of the answer, windows of 5", 5, SubjectPlace::Any, 0, 0},
    PaperPreset{"MK1", PaperChart::Sources, "Mamba Knockout, figure 1",
                "a panel a source, a line a model over the depth, windows of 9", 9, SubjectPlace::Any, -70,
                40},
    PaperPreset{"MK3", PaperChart::Sources, "Mamba Knockout, figure 3",
                "the sizes of one family, small to large in the order given", 9, SubjectPlace::Any, -90, 40},
    PaperPreset{"MK4", PaperChart::Sources, "Mamba Knockout, figure 4", "as MK3", 9, SubjectPlace::Any, -90,
                40},
    PaperPreset{"MK5", PaperChart::Sources, "Mamba Knockout, figure 5", "as MK3", 9, SubjectPlace::Any, -90,
                40},
    PaperPreset{"MK6", PaperChart::Features, "Mamba Knockout, figure 6",
                "a line for each group of heads or channels that is removed", 9, SubjectPlace::Any, -40, 10},
    PaperPreset{"MK6-appendix", PaperChart::Features, "Mamba Knockout, appendix",
                "as MK6, of all sources, with the appendix' axis", 9, SubjectPlace::Any, -60, 10},
    PaperPreset{"MK8", PaperChart::Windows, "Mamba Knockout, figure 8", "a line a window size", 0,
                SubjectPlace::Any, -100, 20},
    PaperPreset{"MK9", PaperChart::Windows, "Mamba Knockout, figure 9", "as MK8", 0, SubjectPlace::Any, -100,
                20},
    PaperPreset{"MK10", PaperChart::Windows, "Mamba Knockout, figure 10", "as MK8", 0, SubjectPlace::Any,
                -100, 20},
    PaperPreset{"MK14", PaperChart::Selections, "Mamba Knockout, figure 14",
                "a panel a folder (each model's own prompts, and those that all get right), a line a source",
                9, SubjectPlace::Any, 0, 0},
    PaperPreset{"MK-pipeline", PaperChart::Pipeline, "Mamba Knockout, the figures of its full pipeline",
                "accuracy and change, a line for each source and group", 9, SubjectPlace::Any, 0, 0},
    PaperPreset{"MK-map", PaperChart::ChangeMap, "Mamba Knockout, heat maps",
                "heat maps: change of the answer's probability over the depth, windows of 9", 9,
                SubjectPlace::Any, 0, 0},
    PaperPreset{"MK-map-windows", PaperChart::ChangeMap, "Mamba Knockout, heat maps by window size",
                "as MK-map, a map for each size of windows that the results have", 0, SubjectPlace::Any, 0,
                0},
    PaperPreset{"paired", PaperChart::Paired, "Mambascope",
                "two folders: the first one's change minus the second's, prompt by prompt, over the depth", 9,
                SubjectPlace::Any, 0, 0},
    PaperPreset{"RO2b", PaperChart::TraceResidual, "ROMBA, figure 2b",
                "heat maps: effect of restoring h, by role of the token and layer", 0, SubjectPlace::Any, 0,
                0},
    PaperPreset{"RO3", PaperChart::TraceStates, "ROMBA, figure 3",
                "heat maps: effect of restoring the other states in windows of layers", 0, SubjectPlace::Any,
                0, 0},
    PaperPreset{"RO8", PaperChart::TraceResidual, "ROMBA, figure 8", "as RO2b", 0, SubjectPlace::Any, 0, 0},
    PaperPreset{"RO9", PaperChart::TraceStates, "ROMBA, figure 9", "as RO3", 0, SubjectPlace::Any, 0, 0},
    PaperPreset{"RO5", PaperChart::Paths, "ROMBA, figure 5",
                "effect of restoring h, and what is left of it with a state severed, a panel a token", 0,
                SubjectPlace::Any, -10, 130},
    PaperPreset{"RO10", PaperChart::Paths, "ROMBA, figure 10", "as RO5", 0, SubjectPlace::Any, -10, 130},
    PaperPreset{"RO6", PaperChart::Edits, "ROMBA, figure 6",
                "efficacy, paraphrase and neighbourhood score and S by the edited layer", 0,
                SubjectPlace::Any, 0, 108},
    PaperPreset{"RO11", PaperChart::Blocks, "ROMBA, figure 11",
                "change when what a token set hands on is blocked, a line a set", 0, SubjectPlace::Any, -108,
                60},
    PaperPreset{"RO12", PaperChart::Relations, "ROMBA, figure 12",
                "faithfulness and causality of linear relations by layer, beside chance", 0,
                SubjectPlace::Any, 0, 100},
    PaperPreset{
        "RO7", PaperChart::RelationMaps, "ROMBA, figure 7",
        "faithfulness of each linear relation beside chance, best first: by layer, where the paper has "
        "the best layer's bar alone",
        0, SubjectPlace::Any, 0, 0},
    PaperPreset{"RO13", PaperChart::EachRelation, "ROMBA, figure 13", "as RO12, a panel a relation", 0,
                SubjectPlace::Any, 0, 100},
};

} // namespace

std::span<const PaperPreset> paperPresets() {
    return kPresets;
}

const PaperPreset& paperPreset(std::string_view id, std::string_view argument) {
    const auto* const found = std::find_if(kPresets.begin(), kPresets.end(),
                                           [&](const PaperPreset& preset) { return preset.id == id; });
    if (found != kPresets.end()) {
        return *found;
    }
    std::string known;
    for (const PaperPreset& preset : kPresets) {
        known += (known.empty() ? "" : ", ") + std::string(preset.id);
    }
    throw Error(ErrorCode::InvalidArgument, {std::string(argument), std::string(id), "one of " + known});
}

PaperFigure paperFigure(const PaperPreset& preset, const std::vector<std::filesystem::path>& folders,
                        const PaperOptions& options) {
    const bool isMap = preset.chart == PaperChart::ExplainMap || preset.chart == PaperChart::ChangeMap;
    PaperFigure figure = isOfFacts(preset.chart)              ? factFigure(preset, folders, options)
                         : preset.chart == PaperChart::Paired ? pairedFigure(preset, folders, options)
                         : isMap                              ? mapFigure(preset, folders, options)
                                                              : linesFigure(preset, folders, options);
    figure.preset = preset.id;
    return figure;
}

} // namespace mambascope
