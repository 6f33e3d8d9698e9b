// SPDX-License-Identifier: GPL-3.0-or-later
// Words put together as languages do it: lists and numbers of things.
#pragma once

#include <QString>
#include <QStringList>

namespace mambascope::ui {

/// "layer 7, in the window, has knockouts": parts that each stand for themselves; empty ones are left out.
[[nodiscard]] QString listed(QStringList parts);

/// "3 pairs": `many` is the text for translators, a numerus form with %n (or %Ln: "21,919") marked by
/// QT_TRANSLATE_N_NOOP in `context`; `one` is its English singular, since English, the language of the
/// sources, has no file of its own.
[[nodiscard]] QString counted(const char* context, const char* many, const char* one, int n);

} // namespace mambascope::ui
