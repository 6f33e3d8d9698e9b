// SPDX-License-Identifier: GPL-3.0-or-later
// What of a window can be exported as a figure.
#pragma once

#include "ui/exports/figure_export.hpp"
#include "ui/shell/window_context.hpp"

namespace mambascope::ui {

/// The context must outlive the answer.
[[nodiscard]] FigureExport windowFigures(const WindowContext& context);

} // namespace mambascope::ui
