// SPDX-License-Identifier: GPL-3.0-or-later
// What came of a check against float64, in words.
#pragma once

#include <vector>

#include <QPalette>
#include <QString>

#include "ui/engine/check_runner.hpp"

namespace mambascope::ui {

/// "float64: logits 2·10⁻⁶ σ · attention 3·10⁻⁷ ✓", how far it is while it runs; empty without checks. Rich
/// text.
[[nodiscard]] QString checkText(const std::vector<RunningCheck>& checks, const QPalette& palette);
/// One line for each result: how many runs, the largest differences and where they are. Plain text.
[[nodiscard]] QString checkDetails(const std::vector<RunningCheck>& checks);

} // namespace mambascope::ui
