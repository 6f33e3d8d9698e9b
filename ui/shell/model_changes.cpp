// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_changes.hpp"

#include <QFileInfo>

#include "ui/shell/prompt/remembered_tokenizers.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {
namespace {

ModelLister::Folders foldersIn(const Settings& settings) {
    ModelLister::Folders folders;
    for (const QString& folder : settings.modelFolders) {
        folders.push_back(folder.toStdString());
    }
    return folders;
}

/// As the newest, in place of the one that was opened longest ago where there are too many.
void rememberFolder(SettingsStore& store, const QString& folder) {
    Settings next = store.settings();
    next.modelFolders.removeAll(folder);
    next.modelFolders.prepend(folder);
    next.modelFolders = next.modelFolders.mid(0, kMostModelFolders);
    store.set(next);
}

} // namespace

ModelChanges::ModelChanges(QWidget& window, const WindowSetup& setup, WindowModel& model)
    : m_window(window)
    , m_setup(setup)
    , m_model(model)
    , m_lister(setup.models, [&store = *setup.settings] { return foldersIn(store.settings()); }) {
    setObjectName(QStringLiteral("modelChanges"));
}

void ModelChanges::askFolder(Side side) {
    m_setup.files->ask(FileChooser::Ask::ModelFolder, &m_window, [this, side](const QString& folder) {
        rememberFolder(*m_setup.settings, folder);
        open(side, folder, [name = shownModelName(folder.toStdString())] { return tr("open %1").arg(name); });
    });
}

void ModelChanges::choose(Side side, const QString& model) {
    open(side, model, [name = shownModelName(model.toStdString())] { return tr("choose %1").arg(name); });
}

/// With the tokenizer that was chosen for the model before.
void ModelChanges::open(Side side, const QString& model, const StepText& step) {
    ExperimentState next = withModel(m_model.experiment.state(), side, model.toStdString());
    next.pane(side).tokenizer = rememberedTokenizer(*m_setup.settings, model).toStdString();
    m_model.experiment.change(next, step);
}

void ModelChanges::askTokenizer(Side side) {
    m_setup.files->ask(FileChooser::Ask::Tokenizer, &m_window, [this, side](const QString& file) {
        setTokenizer(side, file,
                     [name = QFileInfo(file).fileName()] { return tr("choose the tokenizer %1").arg(name); });
    });
}

void ModelChanges::useOwnTokenizer(Side side) {
    setTokenizer(side, {}, [] { return tr("use the model's own tokenizer"); });
}

void ModelChanges::setTokenizer(Side side, const QString& file, const StepText& step) {
    ExperimentState next = m_model.experiment.state();
    next.pane(side).tokenizer = file.toStdString();
    rememberTokenizer(*m_setup.settings, QString::fromStdString(next.pane(side).model), file);
    m_model.experiment.change(next, step);
}

void ModelChanges::setBos(Side side, BosChoice bos) {
    ExperimentState next = m_model.experiment.state();
    next.pane(side).bos = bos;
    m_model.experiment.change(next, [name = shownModelName(next.pane(side).model), bos] {
        return tr("begin prompts of %1 %2").arg(name, bosWords(bos));
    });
}

} // namespace mambascope::ui
