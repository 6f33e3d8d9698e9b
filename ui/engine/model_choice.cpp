// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine/model_choice.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QStringList>

#include "core/base/error.hpp"
#include "core/catalogue/catalogue.hpp"
#include "core/catalogue/device_memory.hpp"
#include "core/catalogue/standard_folders.hpp"

namespace mambascope::ui {
namespace {

struct ModelChoiceText {
    Q_DECLARE_TR_FUNCTIONS(ModelChoiceText)
};

/// "needs 5.9 GB of 20.1 GB free"
QString memoryWords(const ModelEntry& entry, const std::optional<DeviceMemory>& device) {
    if (!device) {
        return {};
    }
    const std::uint64_t needed = memoryNeed(entry.count, device->place(Precision::Fp32)).total();
    const QString need = sizeText(static_cast<double>(needed));
    if (!device->free) {
        return ModelChoiceText::tr("needs %1").arg(need);
    }
    const QString free = sizeText(static_cast<double>(*device->free));
    return needed <= *device->free ? ModelChoiceText::tr("needs %1 of %2 free").arg(need, free)
                                   : ModelChoiceText::tr("needs %1, only %2 free").arg(need, free);
}

ModelChoice choiceOf(const ModelEntry& entry, const std::optional<DeviceMemory>& device) {
    ModelChoice choice;
    choice.model =
        entry.bundled ? QString::fromStdString(entry.name) : QString::fromStdString(entry.path.string());
    choice.title = QString::fromStdString(entry.name);
    choice.usable = entry.usable;
    QStringList notes;
    for (const std::string& note : entry.notes) {
        notes.append(QString::fromStdString(note));
    }
    choice.notes = notes.join(QLatin1Char('\n'));
    if (!entry.usable) {
        choice.detail = QString::fromStdString(entry.reason);
        return choice;
    }
    choice.detail = ModelChoiceText::tr("%1 · %2 layers · %3 · %4")
                        .arg(QString::fromStdString(entry.architecture))
                        .arg(entry.layers)
                        .arg(countText(static_cast<double>(entry.parameters)))
                        .arg(QString::fromStdString(entry.dtype));
    // A bundled model needs so little that the numbers would only be in the way.
    if (const QString memory = entry.bundled ? QString() : memoryWords(entry, device); !memory.isEmpty()) {
        choice.detail += QStringLiteral(" · ") + memory;
    }
    return choice;
}

/// The bundled models, those of the environment's folders and of the hub cache.
ModelFolders standardPlaces() {
    try {
        return standardModelFolders();
    } catch (const Error&) {
        return {}; // nothing bundled: the menu still offers folders
    }
}

} // namespace

std::vector<ModelChoice> listModelChoices(const std::vector<std::string>& folders) {
    ModelFolders places = standardPlaces();
    places.extra.insert(places.extra.begin(), folders.begin(), folders.end());
    const std::optional<DeviceMemory> device = deviceMemory({});
    std::vector<ModelChoice> choices;
    for (const ModelEntry& entry : listModels(places, builtInFamilies())) {
        ModelChoice choice = choiceOf(entry, device);
        const auto same = [&](const ModelChoice& other) { return other.model == choice.model; };
        if (std::none_of(choices.begin(), choices.end(), same)) { // a recent folder may be in a listed one
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

QString shownModelName(const std::string& model) {
    return QString::fromStdString(modelTitle(model));
}

QString bosWords(BosChoice bos) {
    switch (bos) {
    case BosChoice::On:
        return ModelChoiceText::tr("with a BOS token");
    case BosChoice::Off:
        return ModelChoiceText::tr("with nothing before them");
    case BosChoice::Auto:
        break;
    }
    return ModelChoiceText::tr("as the tokenizer says");
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
