// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of languages: one action each, and one for the desktop's language.
#pragma once

#include <QMenu>

#include "ui/actions/action_registry.hpp"
#include "ui/settings/settings_store.hpp"

namespace mambascope::ui {

/// The language that a program starts with: the chosen one, else the desktop's.
[[nodiscard]] QString startingLanguage(const Settings& settings);

/// Makes the actions "language.system", "language.en", … of which the present one is checked; each switches
/// the language and sets it in `settings`, which outlives them.
void addLanguageActions(ActionRegistry& actions, SettingsStore& settings);
/// A menu of them.
[[nodiscard]] QMenu* makeLanguageMenu(const ActionRegistry& actions, QWidget* parent);

} // namespace mambascope::ui
