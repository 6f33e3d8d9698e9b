// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings/models_page.hpp"

#include <utility>

#include "core/values/device_text.hpp"
#include "ui/engine/model_choice.hpp"

namespace mambascope::ui {
namespace {

QString textOf(const DeviceChoice& device) {
    return QString::fromStdString(deviceText(device));
}

/// Long names of folders don't widen the dialog.
QComboBox* modelBox(QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(24);
    return box;
}

} // namespace

ModelsPage::ModelsPage(ModelLister& lister, std::shared_ptr<FileChooser> files, QWidget* parent)
    : SettingsPage(QStringLiteral("modelsPage"), tr("Models and device"), parent)
    , m_lister(lister)
    , m_models{modelBox(this), modelBox(this)}
    , m_device(new QComboBox(this))
    , m_precision(new QComboBox(this))
    , m_folders(new FolderList(std::move(files), kMostModelFolders, this))
    , m_megabytes(spinBox(kFewestMegabytes, kMostMegabytes, 64,
                          tr(" MB", "megabytes: suffix of a number, with its space")))
    , m_results(spinBox(kFewestResults, kMostResults, 16, {})) {
    m_device->addItem(tr("The fastest device"), textOf({}));
    m_device->addItem(tr("The CPU"), textOf({DeviceKind::Cpu, 0}));
    m_device->addItem(tr("The first GPU"), textOf({DeviceKind::Cuda, 0}));
    m_precision->addItem(tr("fp32 (exact)"), static_cast<int>(Precision::Fp32));
    m_precision->addItem(tr("tf32 (probabilities within 0.6 %)"), static_cast<int>(Precision::Tf32));
    m_precision->addItem(tr("bf16 (probabilities within 9 %)"), static_cast<int>(Precision::Bf16));
    addRow(tr("&Left model:"), m_models[0], "settingsLeftModel");
    addRow(tr("&Right model:"), m_models[1], "settingsRightModel");
    addRow(tr("&Device:"), m_device, "settingsDevice");
    addRow(tr("&Precision:"), m_precision, "settingsPrecision");
    addNote(tr("These apply to new experiments, from the next start on. To change the present one, use the "
               "Models menu."),
            "settingsModelsNote");
    addRow(tr("&Folders with models:"), m_folders, "settingsFolders");
    addRow(tr("&Memory for stored results:"), m_megabytes, "settingsMegabytes");
    addRow(tr("Most &stored results:"), m_results, "settingsResults");
    fillModels();
    connect(&m_lister, &ModelLister::changed, this, &ModelsPage::fillModels);
    m_lister.refresh();
}

/// What is chosen stays chosen, and is offered also where it was not found.
void ModelsPage::fillModels() {
    for (QComboBox* box : m_models) {
        const QString chosen = box->currentData().toString();
        box->clear();
        if (const auto& found = m_lister.choices()) {
            for (const ModelChoice& choice : *found) {
                if (choice.usable) {
                    box->addItem(choice.title, choice.model);
                    box->setItemData(box->count() - 1, choice.detail, Qt::ToolTipRole);
                }
            }
        }
        if (!chosen.isEmpty()) {
            choose(*box, chosen, shownModelName(chosen.toStdString()));
        }
    }
}

void ModelsPage::show(const Settings& settings) {
    choose(*m_models[0], settings.leftModel, shownModelName(settings.leftModel.toStdString()));
    choose(*m_models[1], settings.rightModel, shownModelName(settings.rightModel.toStdString()));
    choose(*m_device, textOf(settings.device), textOf(settings.device));
    m_precision->setCurrentIndex(m_precision->findData(static_cast<int>(settings.precision)));
    m_folders->setFolders(settings.modelFolders);
    m_megabytes->setValue(settings.storedMegabytes);
    m_results->setValue(settings.storedResults);
}

void ModelsPage::take(Settings& into) const {
    into.leftModel = m_models[0]->currentData().toString();
    into.rightModel = m_models[1]->currentData().toString();
    into.device = deviceFromText(m_device->currentData().toString().toStdString()).value_or(into.device);
    into.precision = static_cast<Precision>(m_precision->currentData().toInt());
    into.modelFolders = m_folders->folders();
    into.storedMegabytes = m_megabytes->value();
    into.storedResults = m_results->value();
}

} // namespace mambascope::ui
