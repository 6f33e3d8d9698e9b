// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

/// Says where the experiment's prompt has other line ends than it was given with (Experiment).
void showLineEnds(WindowContext& context, const ExperimentState& given);

} // namespace mambascope::ui
