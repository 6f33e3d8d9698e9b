// SPDX-License-Identifier: GPL-3.0-or-later
// A row of a data set or of results as the window's prompt.
#pragma once

#include <optional>
#include <string>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// The prompt with its subject and the row's answer followed, and nothing knocked out. A subject that is not
/// in the prompt, as a file of somebody else's may say, is guessed instead.
[[nodiscard]] ExperimentState withLivePrompt(const ExperimentState& state, std::string prompt,
                                             ByteSpan subject, const std::string& answer);

} // namespace mambascope::ui
