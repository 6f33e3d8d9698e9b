// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the papers, as far as one prompt reaches: the view's numbers in the paper's axes, colours and
// lines. The papers' own curves are means over data sets, which one prompt isn't.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "ui/exports/figure_part.hpp"

namespace mambascope::ui {

/// ME: MAMBA Explain. MK: Mamba Knockout. RO: ROMBA.
struct ReplicaPreset {
    enum class Kind {
        ProbabilityMap,  ///< ME 2, 6, 7, 8: p of the target in reversed purples, the window's start below
        InformationFlow, ///< ME 1, 3: change in per cent by the window's start; orange, green, purple lines
        EditScores,      ///< RO 6: ES, PS, NS and S by the edited layer, a panel each, a line a matrix
        ChangeMap,     ///< MK: relative change from −30 to 30 per cent over the depth, in purple and green
        RelationBars,  ///< RO 7: faithfulness of the relation, and chance
        RelationSweep, ///< RO 12, 13: faithfulness and causality by layer
        BlockedSets,   ///< RO 11: relative change when token sets are blocked by their means
        TraceResidual, ///< RO 2b: effect of restoring h, by token and layer, in purples
        TraceStates,   ///< RO 3: of the other states, each in its own colour
        Paths,         ///< RO 5: recovery, and what is left with a state severed, by layer
    };

    QString id; ///< "ME1"
    Kind kind = Kind::ProbabilityMap;
    QString view;       ///< of the registry: "map"
    int window = 5;     ///< layers
    std::string prompt; ///< of the paper's figure; empty: the experiment's
    QString note;       ///< what the paper's figure is, and how ours differs: for the caption
};

[[nodiscard]] std::vector<ReplicaPreset> replicaPresets();
/// Throws Error InvalidArgument that names `argument` and lists the presets.
[[nodiscard]] ReplicaPreset replicaPreset(const QString& id,
                                          const QString& argument = QStringLiteral("--preset"));
/// The part in the paper's manner. Its figure must have panels of the preset's kind.
[[nodiscard]] FigurePart replicaOf(const ReplicaPreset& preset, FigurePart part);

} // namespace mambascope::ui
