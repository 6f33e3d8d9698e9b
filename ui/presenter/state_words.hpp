// SPDX-License-Identifier: GPL-3.0-or-later
// A state in words, for whoever can't see it yet.
#pragma once

#include <QStringList>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Prompt, followed answer where one was chosen, and what is knocked out: one line each.
[[nodiscard]] QStringList stateWords(const ExperimentState& state);

} // namespace mambascope::ui
