// SPDX-License-Identifier: GPL-3.0-or-later
// How the heads that knockouts, map and flow cut are written on screen and in the undo menu.
#pragma once

#include <optional>

#include <QString>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// "all heads", "head 3 only", "slow-decay heads only"; channels instead of heads where they are such.
[[nodiscard]] QString cutHeadsWords(std::optional<int> head, std::optional<DecayGroup> group,
                                    bool areChannels);
/// What withCutHeads has set, in the same words; empty for all heads.
[[nodiscard]] QString cutHeadsWords(const PaneState& pane, bool areChannels);
/// What a request cuts: one head or one group; empty for all heads.
[[nodiscard]] QString cutHeadsWords(const HeadSelection& selection, bool areChannels);

} // namespace mambascope::ui
