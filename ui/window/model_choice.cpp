// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/model_choice.hpp"

#include <filesystem>

#include <QCoreApplication>

#include "core/base/error.hpp"
#include "core/base/resources.hpp"
#include "core/models/catalogue.hpp"

namespace mambascope::ui {
namespace {

struct ModelChoiceText {
    Q_DECLARE_TR_FUNCTIONS(ModelChoiceText)
};

ModelChoice choiceOf(const ModelEntry& entry) {
    ModelChoice choice;
    choice.model =
        entry.bundled ? QString::fromStdString(entry.name) : QString::fromStdString(entry.path.string());
    choice.title = QString::fromStdString(entry.name);
    choice.usable = entry.usable;
    choice.detail = entry.usable ? ModelChoiceText::tr("%1 · %2 layers · %3")
                                       .arg(QString::fromStdString(entry.architecture))
                                       .arg(entry.layers)
                                       .arg(countText(static_cast<double>(entry.parameters)))
                                 : QString::fromStdString(entry.reason);
    return choice;
}

} // namespace

std::vector<ModelChoice> listModelChoices(const std::vector<std::string>& folders) {
    ModelFolders places;
    try {
        places.bundled = resources::directory() / "models";
    } catch (const Error&) {
        // Nothing bundled: the menu still offers folders.
    }
    places.extra.assign(folders.begin(), folders.end());
    std::vector<ModelChoice> choices;
    for (const ModelEntry& entry : listModels(places, builtInFamilies())) {
        choices.push_back(choiceOf(entry));
    }
    return choices;
}

QString countText(double count) {
    if (count >= 999.5e6) {
        return ModelChoiceText::tr("%1 B").arg(count / 1e9, 0, 'f', 1);
    }
    if (count >= 9.95e6) {
        return ModelChoiceText::tr("%1 M").arg(count / 1e6, 0, 'f', 0);
    }
    return ModelChoiceText::tr("%1 M").arg(count / 1e6, 0, 'f', 1);
}

QString sizeText(double bytes) {
    if (bytes >= 999.5e6) {
        return ModelChoiceText::tr("%1 GB").arg(bytes / 1e9, 0, 'f', 1);
    }
    return ModelChoiceText::tr("%1 MB").arg(bytes / 1e6, 0, 'f', 0);
}

} // namespace mambascope::ui
