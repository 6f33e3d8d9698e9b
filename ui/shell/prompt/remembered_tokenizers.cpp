// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/remembered_tokenizers.hpp"

namespace mambascope::ui {

QString rememberedTokenizer(const SettingsStore& settings, const QString& model) {
    return settings.remembered().tokenizers.value(model);
}

void rememberTokenizer(SettingsStore& settings, const QString& model, const QString& file) {
    Remembered next = settings.remembered();
    next.tokenizers.remove(model);
    if (!file.isEmpty()) {
        next.tokenizers.insert(model, file);
    }
    settings.remember(next);
}

ExperimentState withRememberedTokenizers(ExperimentState state, const SettingsStore& settings) {
    for (PaneState& pane : state.panes) {
        if (pane.tokenizer.empty()) {
            pane.tokenizer = rememberedTokenizer(settings, QString::fromStdString(pane.model)).toStdString();
        }
    }
    return state;
}

} // namespace mambascope::ui
