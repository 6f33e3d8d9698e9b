// SPDX-License-Identifier: GPL-3.0-or-later
// What something was and what it is now, in the window's reading direction.
#pragma once

#include <QString>

namespace mambascope::ui {

/// "→", or "←" where one reads from right to left.
[[nodiscard]] QString becomesArrow();
/// "0.02 → 0.71" in running text. From right to left the first number stands at the right: both are isolated,
/// and the text has a direction of its own.
[[nodiscard]] QString changeText(const QString& from, const QString& to);
/// The same for what is drawn letter by letter from the left: "0.71 ← 0.02" where one reads from the right.
[[nodiscard]] QString changeAsDrawn(const QString& from, const QString& to);

} // namespace mambascope::ui
