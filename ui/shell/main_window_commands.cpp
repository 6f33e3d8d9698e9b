// SPDX-License-Identifier: GPL-3.0-or-later
// The window's actions for knockouts and help, and what the longer ones do.
#include <QInputDialog>
#include <QMessageBox>

#include "core/base/build_info.hpp"
#include "core/base/error.hpp"
#include "ui/actions/command_palette.hpp"
#include "ui/files/picture_export.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/shell/prompt/prompt_presenter.hpp"
#include "ui/state/edits.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

QList<QKeySequence> keys(const char* sequence) {
    return {QKeySequence(QLatin1String(sequence))};
}

} // namespace

QAction* MainWindow::addToggle(const QString& id, const QString& text, const QList<QKeySequence>& shortcuts,
                               bool ExperimentState::*field) {
    QAction* action = m_actions->add(id, text, shortcuts);
    action->setCheckable(true);
    const auto show = [this, action, field] { action->setChecked(m_experiment->state().*field); };
    connect(action, &QAction::triggered, this, [this, field, text](bool on) {
        ExperimentState next = m_experiment->state();
        next.*field = on;
        next = withStrict(next, next.strict);
        m_experiment->change(next, on ? tr("switch on “%1”").arg(text) : tr("switch off “%1”").arg(text));
    });
    connect(m_experiment.get(), &Experiment::changed, action, show);
    show();
    return action;
}

void MainWindow::makeKnockoutActions() {
    QAction* cell =
        m_actions->add(QStringLiteral("edit.knockCell"), tr("&Knock out or restore the cell"), keys("Space"));
    cell->setShortcutContext(Qt::WidgetShortcut); // the matrices take it in; elsewhere Space is Space
    connect(cell, &QAction::triggered, this, [this] { m_presenters[indexOf(m_active)]->toggleCursorCell(); });
    QAction* clear =
        m_actions->add(QStringLiteral("edit.clearKnockouts"), tr("&Clear knockouts"), keys("Ctrl+Shift+K"));
    clear->setIconText(tr("clear all"));
    connect(clear, &QAction::triggered, this, [this] { m_knockoutModel->clear(); });
    const auto showClear = [this, clear] { clear->setEnabled(!m_experiment->state().knockouts.empty()); };
    connect(m_experiment.get(), &Experiment::changed, clear, showClear);
    showClear();

    QAction* link = addToggle(QStringLiteral("edit.link"), tr("Clicks act on &both models"), keys("L"),
                              &ExperimentState::linked);
    const auto nameLink = [this, link] {
        link->setIconText(m_experiment->state().linked ? tr("linked") : tr("not linked"));
    };
    connect(m_experiment.get(), &Experiment::changed, link, nameLink);
    nameLink();
    addToggle(QStringLiteral("edit.strict"), tr("&Strict: also cut the convolution"), {},
              &ExperimentState::strict);

    QAction* all =
        m_actions->add(QStringLiteral("edit.allLayers"), tr("Knock out in &all layers"), keys("A"));
    all->setCheckable(true);
    all->setIconText(tr("all layers"));
    const auto showAll = [this, all] { all->setChecked(m_experiment->state().pane(Side::Left).allLayers); };
    connect(m_experiment.get(), &Experiment::changed, all, showAll);
    connect(all, &QAction::triggered, this, [this](bool on) {
        ExperimentState next = m_experiment->state();
        for (PaneState& pane : next.panes) {
            pane.allLayers = on;
        }
        m_experiment->change(next, on ? tr("knock out in all layers") : tr("knock out in windows"));
    });
    showAll();

    QAction* align = m_actions->add(QStringLiteral("edit.align"), tr("&Centre windows on the layer"));
    align->setCheckable(true);
    const auto showAlign = [this, align] {
        const bool isCentred = m_experiment->state().align == WindowAlign::Center;
        align->setChecked(isCentred);
        align->setIconText(isCentred ? tr("centred") : tr("start-aligned"));
    };
    connect(m_experiment.get(), &Experiment::changed, align, showAlign);
    connect(align, &QAction::triggered, this, [this](bool on) {
        ExperimentState next = m_experiment->state();
        next.align = on ? WindowAlign::Center : WindowAlign::Start;
        m_experiment->change(next, on ? tr("centre windows") : tr("align windows at their start"));
    });
    showAlign();

    const std::tuple<const char*, QString, Role> roles[] = {
        {"cut.subject", tr("Block last token ← &subject"), Role::Subject},
        {"cut.relation", tr("Block last token ← &relation"), Role::Relation},
        {"cut.first", tr("Block last token ← &first token"), Role::First},
        {"cut.context", tr("Block last token ← &context (before the subject)"), Role::Context}};
    for (const auto& [id, text, role] : roles) {
        connect(m_actions->add(QLatin1String(id), text), &QAction::triggered, this,
                [this, cut = role] { cutRole(cut); });
    }
}

void MainWindow::makeHelpActions() {
    QAction* palette =
        m_actions->add(QStringLiteral("help.palette"), tr("&Search all actions…"), keys("Ctrl+K"));
    palette->setIconText(tr("Search all actions  Ctrl+K"));
    connect(palette, &QAction::triggered, this, [this] { m_palette->popup(); });
    connect(m_actions->add(QStringLiteral("help.about"), tr("&About Mambascope")), &QAction::triggered, this,
            [this] {
                auto* box = new QMessageBox(
                    QMessageBox::NoIcon, tr("About Mambascope"),
                    tr("<b>Mambascope %1</b><br>Live knockout explorer for Mamba and transformer "
                       "language models.<br>Free software under the GNU GPL, version 3 or later.")
                        .arg(QString::fromStdString(std::string(buildInfo().version))),
                    QMessageBox::Close, this);
                box->setObjectName(QStringLiteral("aboutBox"));
                box->setAttribute(Qt::WA_DeleteOnClose);
                box->open();
            });
}

/// Cuts the last token from a token set of the active pane's prompt; one knockout per run of neighbours.
void MainWindow::cutRole(Role role) {
    const auto* shown = m_runner->result<AttentionSnapshot>(m_active, Channel::Attention);
    if (shown == nullptr) {
        return;
    }
    const int count = static_cast<int>(shown->prompt.tokens.size());
    const auto subject = m_runner->subject();
    const TokenRoles roles = rolesOf(
        shown->prompt.tokens, subject ? tokensOverlapping(shown->prompt.tokens, *subject) : std::nullopt);
    try {
        const std::vector<int> positions = positionsOf(role, roles);
        for (std::size_t i = 0; i < positions.size();) {
            std::size_t end = i + 1;
            while (end < positions.size() && positions[end] == positions[end - 1] + 1) {
                ++end;
            }
            m_clicks->toggleRectangle(m_active, {count - 1, count - 1}, {positions[i], positions[end - 1]},
                                      {});
            i = end;
        }
    } catch (const Error& error) {
        showNotice(errorText(error));
    }
}

void MainWindow::exportPicture() {
    m_setup.files->ask(FileChooser::Ask::SavePicture, this, [this](const QString& file) {
        try {
            savePicture(*this, file);
            showStatus(tr("Saved %1").arg(file));
        } catch (const Error& error) {
            showNotice(errorText(error));
        }
    });
}

void MainWindow::askTarget() {
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("targetDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Follow an answer"));
    dialog->setLabelText(tr("Answer whose probability is followed (empty: each model's own):"));
    dialog->setTextValue(QString::fromStdString(m_experiment->state().target));
    connect(dialog, &QInputDialog::textValueSelected, m_promptPresenter, &PromptPresenter::follow);
    dialog->open();
}

} // namespace mambascope::ui
