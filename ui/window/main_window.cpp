// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.hpp"

#include <utility>

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QVBoxLayout>

#include "core/base/error.hpp"
#include "ui/actions/command_palette.hpp"
#include "ui/session/error_text.hpp"
#include "ui/state/experiment_json.hpp"
#include "ui/theme/theme.hpp"
#include "ui/widgets/gallery_popup.hpp"
#include "ui/window/flow_panel.hpp"
#include "ui/window/hover_link.hpp"
#include "ui/window/knockout_clicks.hpp"
#include "ui/window/knockout_panel.hpp"
#include "ui/window/map_panel.hpp"
#include "ui/window/notice_bar.hpp"
#include "ui/window/pane_presenter.hpp"
#include "ui/window/prompt_facts.hpp"
#include "ui/window/prompt_presenter.hpp"
#include "ui/window/status_strip.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr QSize kSmallestSize(1024, 700);
constexpr int kRemarkMs = 5000;

QFrame* separatorLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("separatorLine"));
    line->setAccessibleName(MainWindow::tr("Separator"));
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

MainWindow::MainWindow(WindowSetup setup)
    : m_setup(std::move(setup))
    , m_experiment(std::make_unique<Experiment>(m_setup.state))
    , m_actions(new ActionRegistry(*this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setAccessibleName(tr("Mambascope"));
    startEngine(); // models load while the window is being built
    m_knockoutModel = std::make_unique<KnockoutListModel>(*m_experiment);
    m_clicks = std::make_unique<KnockoutClicks>(*m_experiment, *m_runner);
    makeActions();
    buildParts();
    wireParts();
    makeMenus();
    resize(kFirstSize);
    setMinimumSize(kSmallestSize);
    if (m_setup.settings != nullptr) {
        m_layout->restore(*m_setup.settings, *this);
    }
    updateTitle();
    updateNeeds();
}

MainWindow::~MainWindow() {
    // The parts refer to experiment and runner, which go before the window's children would.
    disconnect(qApp, nullptr, this, nullptr);
    delete takeCentralWidget();
}

void MainWindow::startEngine() {
    m_session = std::make_unique<EngineSession>(m_setup.backend);
    m_runner =
        std::make_unique<ExperimentRunner>(*m_experiment, *m_session, [this](const ExperimentState& state) {
            return subjectOf(m_setup.gallery, state);
        });
    for (const Side side : kSides) {
        m_runner->setNeeded(side, Channel::Map, false);
        m_runner->setNeeded(side, Channel::Flow, false);
    }
    m_runner->flush();
}

void MainWindow::buildParts() {
    auto* central = new QWidget(this);
    central->setObjectName(QStringLiteral("centralWidget"));
    central->setAccessibleName(tr("Experiment"));
    m_prompt = new PromptBar(m_actions->find(QStringLiteral("edit.gallery")),
                             m_actions->find(QStringLiteral("edit.undo")),
                             m_actions->find(QStringLiteral("edit.redo")), central);
    m_gallery = new GalleryPopup(central);
    m_gallery->setEntries(m_setup.gallery);
    m_palette = new CommandPalette(*m_actions, central);
    m_notice = new NoticeBar(central);
    for (const Side side : kSides) {
        m_panes[indexOf(side)] = new ModelPane(side, central);
    }
    m_knockouts =
        new KnockoutPanel(*m_knockoutModel, m_actions->find(QStringLiteral("edit.clearKnockouts")), central);
    m_maps = new MapPanel(*m_experiment, *m_runner, central);
    m_flow = new FlowPanel(*m_experiment, *m_runner, central);
    m_status = new StatusStrip(*m_experiment, *m_runner,
                               {m_actions->find(QStringLiteral("edit.allLayers")),
                                m_actions->find(QStringLiteral("edit.align")),
                                m_actions->find(QStringLiteral("edit.link"))},
                               central);
    m_layout = new WindowLayout(central, m_panes, {m_knockouts, m_maps, m_flow});

    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_prompt);
    column->addWidget(m_notice);
    column->addWidget(separatorLine(central));
    column->addWidget(&m_layout->root(), 1);
    column->addWidget(separatorLine(central));
    column->addWidget(m_status);
    setCentralWidget(central);
    m_prompt->edit().setFocus();
}

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
        updateTitle();
    });
    connect(m_runner.get(), &ExperimentRunner::updated, this, [this](Side, Channel channel) {
        if (channel == Channel::Attention) {
            showFacts();
        }
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { trackFocus(now); });
}

void MainWindow::wirePane(Side side) {
    ModelPane& pane = this->pane(side);
    auto* presenter = new PanePresenter(pane, *m_experiment, *m_runner, *m_clicks, centralWidget());
    m_presenters[indexOf(side)] = presenter;
    m_hover->addPane(pane);
    pane.header().setModelSource([this] {
        std::vector<std::string> folders;
        if (m_setup.settings != nullptr) {
            for (const QString& folder :
                 m_setup.settings->value(QStringLiteral("models/folders")).toStringList()) {
                folders.push_back(folder.toStdString());
            }
        }
        return m_setup.models ? m_setup.models(folders) : std::vector<ModelChoice>();
    });
    connect(presenter, &PanePresenter::matrixChanged, this, [this] {
        shareScales();
        m_hover->refresh();
    });
    connect(presenter, &PanePresenter::statusTextChanged, this, &MainWindow::showStatus);
    connect(presenter, &PanePresenter::folderRequested, this, [this, side] { askModelFolder(side); });
}

/// One colour scale for both matrices where they show the same quantity.
void MainWindow::shareScales() {
    PanePresenter* left = m_presenters[indexOf(Side::Left)];
    PanePresenter* right = m_presenters[indexOf(Side::Right)];
    if (left == nullptr || right == nullptr) {
        return;
    }
    auto leftLimits = left->ownLimits();
    auto rightLimits = right->ownLimits();
    const bool shared = m_actions->find(QStringLiteral("view.shareScale"))->isChecked();
    if (shared && leftLimits && rightLimits && left->shownView() == right->shownView()) {
        leftLimits = rightLimits = joinLimits(*leftLimits, *rightLimits);
    }
    if (leftLimits) {
        pane(Side::Left).heatmap().setLimits(*leftLimits);
    }
    if (rightLimits) {
        pane(Side::Right).heatmap().setLimits(*rightLimits);
    }
}

void MainWindow::showFindings() {
    std::array<const MapSnapshot*, 2> maps{};
    for (const Side side : kSides) {
        if (!m_runner->isStale(side, Channel::Map)) {
            maps[indexOf(side)] = m_runner->result<MapSnapshot>(side, Channel::Map);
        }
    }
    auto findings = strongestFindings(maps[0], maps[1], KnockoutPanel::kMostFindings);
    const bool areAlike = maps[0] != nullptr && maps[1] != nullptr &&
                          maps[0]->model.architecture == maps[1]->model.architecture;
    std::vector<KnockoutPanel::FindingText> texts;
    for (const Finding& finding : findings) {
        const MapSnapshot& map = *maps[indexOf(finding.side)];
        const auto token = [&](int i) {
            return tokenDisplay(map.prompt.tokens[static_cast<std::size_t>(i)].text);
        };
        texts.push_back({QStringLiteral("%1 ← %2").arg(token(finding.query), token(finding.source)),
                         QString::fromStdString(areAlike ? map.model.name : map.model.architecture)});
    }
    m_knockouts->setFindings(std::move(findings), std::move(texts));
}

void MainWindow::showFacts() {
    for (const Side side : kSides) {
        if (const auto* shown = m_runner->result<AttentionSnapshot>(side, Channel::Attention)) {
            m_knockoutModel->setFacts(side, {shown->prompt.tokens, shown->model.layers});
        }
    }
}

void MainWindow::showStatus(const QString& text) {
    m_statusTimer.stop();
    m_status->setMessage(text);
}

/// What nobody sees is not computed.
void MainWindow::updateNeeds() {
    if (m_layout == nullptr || m_status == nullptr) {
        return;
    }
    for (const Side side : kSides) {
        const bool isShown = m_layout->isPaneVisible(side);
        m_runner->setNeeded(side, Channel::Attention, isShown);
        m_runner->setNeeded(side, Channel::Predict, isShown);
        m_runner->setNeeded(side, Channel::Map, isShown && m_maps->isVisible());
        m_runner->setNeeded(side, Channel::Flow, isShown && m_flow->isVisible());
        m_status->setSideVisible(side, isShown);
    }
    const std::array ids{"view.knockouts", "view.map", "view.flow"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        m_actions->find(QLatin1String(ids[i]))->setChecked(m_layout->isPanelVisible(i));
    }
}

void MainWindow::updateTitle() {
    const QString prompt = QString::fromStdString(m_experiment->state().prompt).simplified();
    setWindowTitle(prompt.isEmpty() ? tr("Mambascope") : tr("%1 – Mambascope").arg(prompt));
}

/// Keys that act on "the" pane act on the one that had the focus last.
void MainWindow::trackFocus(QWidget* now) {
    for (const Side side : kSides) {
        if (now != nullptr && pane(side).isAncestorOf(now)) {
            m_active = side;
        }
    }
}

void MainWindow::openSession(const QString& file) {
    try {
        const ExperimentState state = loadSession(file);
        showNotice({});
        m_experiment->change(state, tr("open %1").arg(QFileInfo(file).fileName()));
    } catch (const Error& error) {
        showNotice(errorText(error));
    }
}

void MainWindow::showNotice(const QString& text) {
    m_notice->setText(text);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_setup.settings != nullptr) {
        m_layout->save(*m_setup.settings, *this);
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    updateNeeds();
}

} // namespace mambascope::ui
