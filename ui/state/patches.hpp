// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in the experiment: the other run and the live patches, as steps and as what is asked.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/values/corruption.hpp"
#include "core/values/patch_spec.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Both runs of one model as it tokenizes them, and which tokens go together.
struct RunPair {
    std::vector<Token> clean;
    std::vector<Token> corrupt;
    std::vector<AlignedPair> aligned;
    bool isStateSpace = false; ///< the model has a recurrent state and a short convolution
    friend bool operator==(const RunPair&, const RunPair&) = default;
};

/// What the state's other run is made of; nothing where it has none.
[[nodiscard]] std::optional<CorruptionSpec> corruptionOf(const TraceState& trace);

/// Another subject as typed; noise no longer.
[[nodiscard]] ExperimentState withOtherSubject(const ExperimentState& state, std::string subject);
/// Noise instead of another subject, or (nothing) not any more.
[[nodiscard]] ExperimentState withNoise(const ExperimentState& state, std::optional<NoiseSpec> noise);
[[nodiscard]] ExperimentState withBaseRun(const ExperimentState& state, BaseRun into);
/// Layers that are replaced together; at least 1.
[[nodiscard]] ExperimentState withTraceWindow(const ExperimentState& state, int layers);

/// A map of the state as well, or (again) not any more; in the order of the sites.
[[nodiscard]] ExperimentState withMoreToggled(const ExperimentState& state, Site site);
/// What clicks put into states from now on.
[[nodiscard]] ExperimentState withPatchValue(const ExperimentState& state, PatchSource value);
/// Whether clicks patch both models from now on.
[[nodiscard]] ExperimentState withBothModels(const ExperimentState& state, bool both);
/// A side's file of statistics; empty: none.
[[nodiscard]] ExperimentState withMeans(const ExperimentState& state, Side side, std::string file);

/// States that maps may have beside the usual ones (TraceState::more).
inline constexpr std::array kMoreStates{Site::A, Site::Mix, Site::C, Site::State, Site::Conv};
/// Whether a model has a state; `isStateSpace` as of RunPair.
[[nodiscard]] bool hasState(bool isStateSpace, Site state);
/// What a state of one kind of model is in the other kind: s and g are its attention and its MLP as in the
/// papers' figures, o both of them, and the other way round. Itself in models of one kind; empty: nothing.
[[nodiscard]] std::vector<Site> counterparts(Site state, bool isStateSpaceThere);

/// The layers of the map's cell at the entry's depth in a model of `layerCount` layers: one of h, the present
/// window of all other states.
[[nodiscard]] LayerSpan sameDepth(const TraceState& trace, const PatchEntry& entry, int layerCount);

/// The first entry says what becomes of all: where it is on, with the same value, they are removed; else each
/// is added under a new id, switched on, or gets the new value.
[[nodiscard]] ExperimentState withPatchesToggled(const ExperimentState& state,
                                                 const std::vector<PatchEntry>& entries);
[[nodiscard]] ExperimentState withPatchRemoved(const ExperimentState& state, int id);
[[nodiscard]] ExperimentState withPatchEnabled(const ExperimentState& state, int id, bool enabled);
[[nodiscard]] ExperimentState withoutPatches(const ExperimentState& state);

/// Some patch of the side is on, and there is another run to take states from.
[[nodiscard]] bool hasPatches(const ExperimentState& state, Side side);

/// Where the entry's tokens stand in the run that is patched; ascending. Tokens without a partner are left
/// out: nothing can be put there.
[[nodiscard]] std::vector<int> patchPositions(const PatchEntry& entry, BaseRun into, const RunPair& runs);

/// Whether an enabled patch of the side takes means, which come from its file of statistics.
[[nodiscard]] bool needsMeans(const ExperimentState& state, Side side);

/// All enabled patches of a side as one, in a model of `layerCount` layers; no parts where there are none.
[[nodiscard]] PatchSpec activePatch(const ExperimentState& state, Side side, const RunPair& runs,
                                    int layerCount);

/// The layers of a window of all states but h, as far as the model has so many.
[[nodiscard]] int traceWindow(const TraceState& trace, int layerCount);

} // namespace mambascope::ui
