// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of weights in the experiment: the one that is set up, and those that the models have.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <QString>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Files of the edits that are on, in their order: ModelRef::deltas.
[[nodiscard]] std::vector<std::string> activeEdits(const PaneState& pane);

/// Another model is edited: site and layer go back to automatic, since families have others.
[[nodiscard]] ExperimentState withEditSide(const ExperimentState& state, Side side);

/// The edit given to a pane's model, and switched on where the model has it already.
[[nodiscard]] ExperimentState withEdit(const ExperimentState& state, Side side, AppliedEdit edit);
/// The other pane shows the model of `side` with this edit and those that it has there, at the same settings:
/// original and edited model beside each other.
[[nodiscard]] ExperimentState withEditBeside(const ExperimentState& state, Side side, AppliedEdit edit);
[[nodiscard]] ExperimentState withEditEnabled(const ExperimentState& state, Side side, std::size_t index,
                                              bool enabled);
/// All that the side's model has.
[[nodiscard]] ExperimentState withEditsEnabled(const ExperimentState& state, Side side, bool enabled);
[[nodiscard]] ExperimentState withEditRemoved(const ExperimentState& state, Side side, std::size_t index);

/// "W_o"
[[nodiscard]] QString siteText(Matrix site);
/// "W_o of layer 12: Danielle Darrieux → English"
[[nodiscard]] QString editTitle(const AppliedEdit& edit);
/// The edits of a pane that are on, in one line; empty: none.
[[nodiscard]] QString activeEditsText(const PaneState& pane);

} // namespace mambascope::ui
