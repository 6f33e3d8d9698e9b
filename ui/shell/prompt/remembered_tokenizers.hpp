// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizers that were chosen for models, by the model's name or folder.
#pragma once

#include <QString>

#include "ui/settings/settings_store.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Empty where none was chosen.
[[nodiscard]] QString rememberedTokenizer(const SettingsStore& settings, const QString& model);
/// An empty file: none is chosen any more.
void rememberTokenizer(SettingsStore& settings, const QString& model, const QString& file);
/// The experiment with the remembered tokenizers in panes that name none.
[[nodiscard]] ExperimentState withRememberedTokenizers(ExperimentState state, const SettingsStore& settings);

} // namespace mambascope::ui
