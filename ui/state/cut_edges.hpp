// SPDX-License-Identifier: GPL-3.0-or-later
// What the enabled knockouts cut in given tokens, without asking the engine.
#pragma once

#include <vector>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// In a side's model of `layerCount` layers. Fast, so that the hatching follows a click at once. Nothing
/// where the knockouts can't be resolved: the engine's answer to the same knockouts says what is wrong with
/// them.
[[nodiscard]] std::vector<Edge> cutEdges(const ExperimentState& state, Side side,
                                         const std::vector<Token>& tokens, int layerCount);

} // namespace mambascope::ui
