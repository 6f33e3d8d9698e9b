// SPDX-License-Identifier: GPL-3.0-or-later
// What has to be set for a paper's figure.
#pragma once

#include "ui/exports/replicas.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Another prompt, of which nothing of the old one's is kept: subject, followed answer, knockouts, the other
/// run's subject and patches.
[[nodiscard]] ExperimentState withPrompt(ExperimentState state, const std::string& prompt);

/// The preset's windows, which are never clipped, and its own prompt where it has one; what linear relations
/// or blocking are asked for instead, where the figure is of them.
[[nodiscard]] ExperimentState withPreset(ExperimentState state, const ReplicaPreset& preset);

} // namespace mambascope::ui
