// SPDX-License-Identifier: GPL-3.0-or-later
// Patches that give one place two values, which the engine refuses: the newest one stands, and those that it
// contradicts are switched off (withPatchesToggled, withPatchEnabled).
#pragma once

#include <vector>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Both give one state of some token and layer another value, whether they are on or off.
[[nodiscard]] bool contradict(const PatchEntry& a, const PatchEntry& b);

/// Patches that were on before a step and are off behind it.
[[nodiscard]] std::vector<PatchEntry> switchedOff(const ExperimentState& before,
                                                  const ExperimentState& after);

} // namespace mambascope::ui
