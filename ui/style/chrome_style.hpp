// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace mambascope::ui {

/// Style sheet of what surrounds the views: menu bar, buttons, fields, docks, separators. Labels take the
/// dynamic property "role" = "muted", "heading", "hint" or "error"; tool buttons "flat" = true; the prompt
/// field is objectName "promptEdit".
[[nodiscard]] QString chromeStyleSheet(const QPalette& palette, double textFactor = 1.0);

} // namespace mambascope::ui
