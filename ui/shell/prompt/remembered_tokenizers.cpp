// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/remembered_tokenizers.hpp"

#include <QVariantMap>

namespace mambascope::ui {
namespace {

const QString kKey = QStringLiteral("models/tokenizers");

} // namespace

QString rememberedTokenizer(const QSettings* settings, const QString& model) {
    return settings == nullptr ? QString() : settings->value(kKey).toMap().value(model).toString();
}

void rememberTokenizer(QSettings* settings, const QString& model, const QString& file) {
    if (settings != nullptr) {
        QVariantMap files = settings->value(kKey).toMap();
        files.remove(model);
        if (!file.isEmpty()) {
            files.insert(model, file);
        }
        settings->setValue(kKey, files);
    }
}

ExperimentState withRememberedTokenizers(ExperimentState state, const QSettings* settings) {
    for (PaneState& pane : state.panes) {
        if (pane.tokenizer.empty()) {
            pane.tokenizer = rememberedTokenizer(settings, QString::fromStdString(pane.model)).toStdString();
        }
    }
    return state;
}

} // namespace mambascope::ui
