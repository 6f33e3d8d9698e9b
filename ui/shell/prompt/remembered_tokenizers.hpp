// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizers that were chosen for models, by the model's name or folder.
#pragma once

#include <QSettings>
#include <QString>

#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Empty where none was chosen. `settings` null: nothing is remembered.
[[nodiscard]] QString rememberedTokenizer(const QSettings* settings, const QString& model);
/// An empty file: none is chosen any more.
void rememberTokenizer(QSettings* settings, const QString& model, const QString& file);
/// The experiment with the remembered tokenizers in panes that name none.
[[nodiscard]] ExperimentState withRememberedTokenizers(ExperimentState state, const QSettings* settings);

} // namespace mambascope::ui
