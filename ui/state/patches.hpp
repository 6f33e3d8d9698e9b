// SPDX-License-Identifier: GPL-3.0-or-later
// Causal tracing in the experiment: the other run and the live patches, as steps and as what is asked.
#pragma once

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

/// The same patch removed where it is on, switched on where it is off, added under a new id where there is
/// none.
[[nodiscard]] ExperimentState withPatchToggled(const ExperimentState& state, PatchEntry entry);
[[nodiscard]] ExperimentState withPatchRemoved(const ExperimentState& state, int id);
[[nodiscard]] ExperimentState withPatchEnabled(const ExperimentState& state, int id, bool enabled);
[[nodiscard]] ExperimentState withoutPatches(const ExperimentState& state);

/// Some patch of the side is on, and there is another run to take states from.
[[nodiscard]] bool hasPatches(const ExperimentState& state, Side side);

/// Where the entry's tokens stand in the run that is patched; ascending. Tokens without a partner are left
/// out: nothing can be put there.
[[nodiscard]] std::vector<int> patchPositions(const PatchEntry& entry, BaseRun into, const RunPair& runs);

/// All enabled patches of a side as one, in a model of `layerCount` layers; no parts where there are none.
[[nodiscard]] PatchSpec activePatch(const ExperimentState& state, Side side, const RunPair& runs,
                                    int layerCount);

/// The layers of a window of all states but h, as far as the model has so many.
[[nodiscard]] int traceWindow(const TraceState& trace, int layerCount);

} // namespace mambascope::ui
