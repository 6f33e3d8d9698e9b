// SPDX-License-Identifier: GPL-3.0-or-later
// Any text inside a LaTeX document.
#pragma once

#include <QString>

namespace mambascope::ui {

/// LaTeX's special characters escaped, accents and the signs that this program writes ("·", "→", "−") as
/// commands that every LaTeX knows, white space in one line. Everything else (Hebrew, Chinese, emoji, …) is
/// \mambascopechars{U+05D0}{א}: LuaLaTeX and XeLaTeX set the characters, in the document's font; pdfLaTeX,
/// which can't, prints their numbers. Direction marks are left out.
[[nodiscard]] QString latexText(const QString& text);
/// The definition of \mambascopechars, harmless where it stands twice.
[[nodiscard]] QString latexDefinitions();
/// A text for a comment: one line.
[[nodiscard]] QString latexComment(const QString& text);

} // namespace mambascope::ui
