// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of languages: one action each, and one for the desktop's language.
#pragma once

#include <QMenu>
#include <QSettings>

#include "ui/actions/action_registry.hpp"

namespace mambascope::ui {

/// The settings' key of the language: a code, or nothing for the desktop's.
inline constexpr const char* kLanguageKey = "language";

/// The language that a program starts with: the remembered one, else the desktop's. `settings` may be null.
[[nodiscard]] QString rememberedLanguage(const QSettings* settings);

/// Makes the actions "language.system", "language.en", … of which the present one is checked; each switches
/// the language and remembers it in `settings` (null: nothing is remembered), which outlives them.
void addLanguageActions(ActionRegistry& actions, QSettings* settings);
/// A menu of them.
[[nodiscard]] QMenu* makeLanguageMenu(const ActionRegistry& actions, QWidget* parent);

} // namespace mambascope::ui
