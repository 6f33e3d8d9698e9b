// SPDX-License-Identifier: GPL-3.0-or-later
// The window's actions for models: which ones, on what, with which tokenizer.
#include <QActionGroup>
#include <QFileInfo>

#include <tuple>

#include "ui/engine/check_runner.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/prompt/remembered_tokenizers.hpp"
#include "ui/state/edits.hpp"
#include "ui/state/state_names.hpp"

namespace mambascope::ui {

/// One action of a group for each choice; all of them show and set the same field of both panes.
template <typename Value>
void MainWindow::addPaneChoices(const std::vector<std::pair<QString, Value>>& choices, const QString& prefix,
                                Value PaneState::*field, const QStringList& names) {
    auto* group = new QActionGroup(this);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& [text, value] = choices[i];
        QAction* action = m_actions->add(prefix + names[static_cast<qsizetype>(i)], text);
        action->setCheckable(true);
        group->addAction(action);
        const auto show = [this, action, field, wanted = value] {
            action->setChecked(m_experiment->state().pane(m_active).*field == wanted);
        };
        connect(m_experiment.get(), &Experiment::changed, action, show);
        connect(action, &QAction::triggered, this, [this, field, wanted = value, title = text] {
            ExperimentState next = m_experiment->state();
            for (PaneState& pane : next.panes) {
                pane.*field = wanted;
            }
            m_experiment->change(next, tr("compute with %1").arg(title));
        });
        show();
    }
}

void MainWindow::makeModelActions() {
    const std::pair<Side, QString> folders[] = {{Side::Left, tr("Open &left model's folder…")},
                                                {Side::Right, tr("Open &right model's folder…")}};
    for (const auto& [side, text] : folders) {
        const QString id =
            side == Side::Left ? QStringLiteral("models.openLeft") : QStringLiteral("models.openRight");
        connect(m_actions->add(id, text), &QAction::triggered, this,
                [this, at = side] { askModelFolder(at); });
    }
    const std::pair<Side, QString> tokenizers[] = {{Side::Left, tr("Choose l&eft model's tokenizer…")},
                                                   {Side::Right, tr("Choose r&ight model's tokenizer…")}};
    for (const auto& [side, text] : tokenizers) {
        const QString id = side == Side::Left ? QStringLiteral("models.tokenizerLeft")
                                              : QStringLiteral("models.tokenizerRight");
        connect(m_actions->add(id, text), &QAction::triggered, this, [this, at = side] { askTokenizer(at); });
    }
    addPaneChoices<DeviceChoice>({{tr("the fastest device"), {DeviceKind::Auto, 0}},
                                  {tr("the CPU"), {DeviceKind::Cpu, 0}},
                                  {tr("the first GPU"), {DeviceKind::Cuda, 0}}},
                                 QStringLiteral("device."), &PaneState::device,
                                 {QStringLiteral("auto"), QStringLiteral("cpu"), QStringLiteral("cuda:0")});
    addPaneChoices<Precision>({{tr("fp32 (exact)"), Precision::Fp32},
                               {tr("tf32 (probabilities within 0.5 %)"), Precision::Tf32},
                               {tr("bf16 (probabilities within 4 %)"), Precision::Bf16}},
                              QStringLiteral("precision."), &PaneState::precision,
                              {QStringLiteral("fp32"), QStringLiteral("tf32"), QStringLiteral("bf16")});
    makeBosActions();
    connect(m_actions->add(QStringLiteral("models.repeat"), tr("&Compute again"),
                           {QKeySequence(QStringLiteral("F5"))}),
            &QAction::triggered, this, [this] { m_runner->repeat(); });
    connect(m_actions->add(QStringLiteral("models.check"), tr("Chec&k against float64"),
                           {QKeySequence(QStringLiteral("Shift+F5"))}),
            &QAction::triggered, this, [this] { m_checks->start(); });
}

/// Of the pane that is worked in: the other one's model has another tokenizer.
void MainWindow::makeBosActions() {
    auto* group = new QActionGroup(this);
    const std::tuple<BosChoice, QString, const char*> choices[] = {
        {BosChoice::Auto, tr("Begin prompts &as the tokenizer says"), "Ctrl+Alt+B"},
        {BosChoice::On, tr("Begin prompts with a &BOS token"), "Ctrl+B"},
        {BosChoice::Off, tr("Begin prompts with &nothing before them"), "Ctrl+Shift+B"}};
    for (const auto& [bos, text, key] : choices) {
        QAction* action =
            m_actions->add(QStringLiteral("bos.") + bosName(bos), text, {QKeySequence(QLatin1String(key))});
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = bos] { setBos(m_active, wanted); });
    }
    connect(m_experiment.get(), &Experiment::changed, this, &MainWindow::showBos);
    showBos();
}

void MainWindow::showBos() {
    const BosChoice bos = m_experiment->state().pane(m_active).bos;
    m_actions->find(QStringLiteral("bos.") + bosName(bos))->setChecked(true);
}

void MainWindow::setBos(Side side, BosChoice bos) {
    ExperimentState next = m_experiment->state();
    next.pane(side).bos = bos;
    const QString model = shownModelName(next.pane(side).model);
    m_experiment->change(next, tr("begin prompts of %1 %2").arg(model, bosWords(bos)));
}

/// Those that were opened last.
ModelLister::Folders MainWindow::modelFolders() const {
    ModelLister::Folders folders;
    if (m_setup.settings != nullptr) {
        for (const QString& folder :
             m_setup.settings->value(QStringLiteral("models/folders")).toStringList()) {
            folders.push_back(folder.toStdString());
        }
    }
    return folders;
}

void MainWindow::askModelFolder(Side side) {
    m_setup.files->ask(FileChooser::Ask::ModelFolder, this, [this, side](const QString& folder) {
        if (m_setup.settings != nullptr) {
            const QString key = QStringLiteral("models/folders");
            QStringList folders = m_setup.settings->value(key).toStringList();
            folders.removeAll(folder);
            folders.prepend(folder);
            m_setup.settings->setValue(key, folders.mid(0, 12));
        }
        openModel(side, folder, tr("open %1").arg(shownModelName(folder.toStdString())));
    });
}

/// With the tokenizer that was chosen for the model before.
void MainWindow::openModel(Side side, const QString& model, const QString& step) {
    ExperimentState next = withModel(m_experiment->state(), side, model.toStdString());
    next.pane(side).tokenizer = rememberedTokenizer(m_setup.settings, model).toStdString();
    m_experiment->change(next, step);
}

void MainWindow::askTokenizer(Side side) {
    m_setup.files->ask(FileChooser::Ask::Tokenizer, this, [this, side](const QString& file) {
        setTokenizer(side, file, tr("choose the tokenizer %1").arg(QFileInfo(file).fileName()));
    });
}

/// An empty file: the model's own.
void MainWindow::setTokenizer(Side side, const QString& file, const QString& step) {
    ExperimentState next = m_experiment->state();
    next.pane(side).tokenizer = file.toStdString();
    rememberTokenizer(m_setup.settings, QString::fromStdString(next.pane(side).model), file);
    m_experiment->change(next, step);
}

} // namespace mambascope::ui
