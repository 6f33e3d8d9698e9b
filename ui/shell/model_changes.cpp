// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/model_changes.hpp"

#include <QFileInfo>

#include "ui/shell/prompt/remembered_tokenizers.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {
namespace {

const QString kFolders = QStringLiteral("models/folders");
constexpr int kMostFolders = 12;

/// Those that were opened last.
ModelLister::Folders foldersIn(const QSettings* settings) {
    ModelLister::Folders folders;
    if (settings != nullptr) {
        for (const QString& folder : settings->value(kFolders).toStringList()) {
            folders.push_back(folder.toStdString());
        }
    }
    return folders;
}

} // namespace

ModelChanges::ModelChanges(QWidget& window, const WindowSetup& setup, WindowModel& model)
    : m_window(window)
    , m_setup(setup)
    , m_model(model)
    , m_lister(setup.models, [settings = setup.settings] { return foldersIn(settings); }) {
    setObjectName(QStringLiteral("modelChanges"));
}

void ModelChanges::askFolder(Side side) {
    m_setup.files->ask(FileChooser::Ask::ModelFolder, &m_window, [this, side](const QString& folder) {
        if (m_setup.settings != nullptr) {
            QStringList folders = m_setup.settings->value(kFolders).toStringList();
            folders.removeAll(folder);
            folders.prepend(folder);
            m_setup.settings->setValue(kFolders, folders.mid(0, kMostFolders));
        }
        open(side, folder, tr("open %1").arg(shownModelName(folder.toStdString())));
    });
}

void ModelChanges::choose(Side side, const QString& model) {
    open(side, model, tr("choose %1").arg(shownModelName(model.toStdString())));
}

/// With the tokenizer that was chosen for the model before.
void ModelChanges::open(Side side, const QString& model, const QString& step) {
    ExperimentState next = withModel(m_model.experiment.state(), side, model.toStdString());
    next.pane(side).tokenizer = rememberedTokenizer(m_setup.settings, model).toStdString();
    m_model.experiment.change(next, step);
}

void ModelChanges::askTokenizer(Side side) {
    m_setup.files->ask(FileChooser::Ask::Tokenizer, &m_window, [this, side](const QString& file) {
        setTokenizer(side, file, tr("choose the tokenizer %1").arg(QFileInfo(file).fileName()));
    });
}

void ModelChanges::useOwnTokenizer(Side side) {
    setTokenizer(side, {}, tr("use the model's own tokenizer"));
}

void ModelChanges::setTokenizer(Side side, const QString& file, const QString& step) {
    ExperimentState next = m_model.experiment.state();
    next.pane(side).tokenizer = file.toStdString();
    rememberTokenizer(m_setup.settings, QString::fromStdString(next.pane(side).model), file);
    m_model.experiment.change(next, step);
}

void ModelChanges::setBos(Side side, BosChoice bos) {
    ExperimentState next = m_model.experiment.state();
    next.pane(side).bos = bos;
    const QString model = shownModelName(next.pane(side).model);
    m_model.experiment.change(next, tr("begin prompts of %1 %2").arg(model, bosWords(bos)));
}

} // namespace mambascope::ui
