// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the window hears what of which other one.
#include <QApplication>

#include "ui/engine/check_runner.hpp"
#include "ui/shell/hover_link.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/shell/prompt/prompt_presenter.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"
#include "ui/views/map/map_panel.hpp"

namespace mambascope::ui {
namespace {

constexpr int kRemarkMs = 5000;

} // namespace

void MainWindow::wireParts() {
    m_hover = new HoverLink(*m_runner, centralWidget());
    for (const Side side : kSides) {
        wirePane(side);
        m_hover->addMap(side, m_maps->map(side));
    }
    m_promptPresenter = new PromptPresenter(*m_prompt, *m_gallery, *m_experiment, *m_runner, centralWidget());

    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(kRemarkMs);
    connect(&m_statusTimer, &QTimer::timeout, this, [this] { m_status->setMessage({}); });
    connect(m_clicks.get(), &KnockoutClicks::refused, this, [this](const QString& reason) {
        m_status->setMessage(reason);
        m_statusTimer.start();
    });
    connect(m_maps, &MapPanel::statusTextChanged, this, &MainWindow::showStatus);
    connect(m_flow, &FlowPanel::statusTextChanged, this, &MainWindow::showStatus);
    connect(m_maps, &MapPanel::mapsChanged, this, &MainWindow::showFindings);
    connect(m_maps, &MapPanel::cellChosen, this, [this](Side side, int source, IndexRange layers) {
        if (const auto* map = m_runner->result<MapSnapshot>(side, Channel::Map)) {
            m_clicks->cutInWindow(side, map->query, source, layers);
        }
    });
    connect(m_flow, &FlowPanel::windowChosen, this,
            [this](Side side, IndexRange layers) { m_presenters[indexOf(side)]->chooseLayer(layers.first); });
    connect(m_knockouts, &KnockoutPanel::findingChosen, this, [this](const Finding& finding) {
        m_clicks->cutInWindow(finding.side, finding.query, finding.source, finding.layers);
    });
    connect(m_status, &StatusStrip::windowChosen, this,
            [this](Side side, int size) { m_presenters[indexOf(side)]->setWindow(size); });
    for (Panel* panel : std::initializer_list<Panel*>{m_maps, m_flow}) {
        connect(panel, &Panel::shownChanged, this, &MainWindow::updateNeeds);
    }
    connect(m_layout, &WindowLayout::visibilityChanged, this, &MainWindow::updateNeeds);
    connect(m_experiment.get(), &Experiment::changed, this, [this] {
        showFindings();
        showFacts();
        updateTitle();
    });
    connect(m_runner.get(), &ExperimentRunner::updated, this, [this](const ResultChange& change) {
        if (change.isNewSnapshot && change.channel == Channel::Attention) {
            showFacts();
        }
    });
    connect(m_checks.get(), &CheckRunner::updated, this, &MainWindow::showCheck);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { trackFocus(now); });
}

void MainWindow::wirePane(Side side) {
    ModelPane& pane = this->pane(side);
    auto* presenter = new PanePresenter(pane, *m_experiment, *m_runner, *m_clicks, centralWidget());
    m_presenters[indexOf(side)] = presenter;
    m_hover->addPane(pane);
    pane.header().setModels(*m_models);
    connect(presenter, &PanePresenter::matrixChanged, this, [this] {
        shareScales();
        m_hover->refresh();
    });
    connect(presenter, &PanePresenter::statusTextChanged, this, &MainWindow::showStatus);
    connect(presenter, &PanePresenter::folderRequested, this, [this, side] { askModelFolder(side); });
    connect(presenter, &PanePresenter::tokenizerRequested, this, [this, side] { askTokenizer(side); });
    connect(presenter, &PanePresenter::ownTokenizerRequested, this,
            [this, side] { setTokenizer(side, {}, tr("use the model's own tokenizer")); });
    connect(presenter, &PanePresenter::bosChosen, this, [this, side](BosChoice bos) { setBos(side, bos); });
    connect(presenter, &PanePresenter::modelRequested, this, [this, side](const QString& model) {
        openModel(side, model, tr("choose %1").arg(shownModelName(model.toStdString())));
    });
    connect(presenter, &PanePresenter::followRequested, this, &MainWindow::askTarget);
}

void MainWindow::showStatus(const QString& text) {
    m_statusTimer.stop();
    m_status->setMessage(text);
}

/// Keys that act on "the" pane act on the one that had the focus last.
void MainWindow::trackFocus(QWidget* now) {
    for (const Side side : kSides) {
        if (now != nullptr && pane(side).isAncestorOf(now)) {
            m_active = side;
            showBos();
        }
    }
}

} // namespace mambascope::ui
