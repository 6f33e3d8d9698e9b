// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.hpp"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QVBoxLayout>

#include "ui/actions/command_palette.hpp"
#include "ui/charts/frame_budget.hpp"
#include "ui/engine/check_runner.hpp"
#include "ui/shell/hover_link.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/shell/prompt/gallery_popup.hpp"
#include "ui/shell/prompt/prompt_facts.hpp"
#include "ui/shell/prompt/prompt_presenter.hpp"
#include "ui/shell/prompt/remembered_tokenizers.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/shell/status_strip.hpp"
#include "ui/style/font_warmup.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/flow/flow_panel.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"
#include "ui/views/map/map_panel.hpp"
#include "ui/widgets/notice_bar.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr QSize kSmallestSize(1024, 700);
constexpr qsizetype kLongestTitle = 80; // characters of a prompt

/// As part of a window's title, where "[*]" has a meaning of its own.
QString inTitle(QString text) {
    if (text.size() > kLongestTitle) {
        text = text.left(kLongestTitle - 1) + QChar(u'…');
    }
    return text.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

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
    , m_experiment(std::make_unique<Experiment>(withRememberedTokenizers(m_setup.state, m_setup.settings)))
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
    if (!m_setup.sessionFile.isEmpty()) {
        m_sessions->startFrom(m_setup.sessionFile, m_setup.isSessionChanged);
    }
    updateTitle();
    updateNeeds();
    showLineEnds(m_setup.state);
}

MainWindow::~MainWindow() {
    // The parts refer to experiment and runner, which go before the window's children would.
    disconnect(qApp, nullptr, this, nullptr);
    delete m_sessions;
    delete takeCentralWidget();
}

void MainWindow::startEngine() {
    m_session = std::make_unique<EngineSession>(m_setup.backend);
    m_runner =
        std::make_unique<ExperimentRunner>(*m_experiment, *m_session, [this](const ExperimentState& state) {
            return subjectOf(m_setup.gallery, state);
        });
    m_checks = std::make_unique<CheckRunner>(*m_experiment, *m_session, *m_runner);
    m_models = std::make_unique<ModelLister>(m_setup.models, [this] { return modelFolders(); });
    for (const Side side : kSides) {
        m_runner->setNeeded(side, Channel::Map, false);
        m_runner->setNeeded(side, Channel::Flow, false);
        m_runner->setNeeded(side, Channel::Trust, false);
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

void MainWindow::updateTitle() {
    const std::string& prompt = m_experiment->state().prompt;
    const auto bytes = std::min<std::size_t>(prompt.size(), 8 * kLongestTitle); // more than are shown
    const QString shown =
        inTitle(QString::fromUtf8(prompt.data(), static_cast<qsizetype>(bytes)).simplified());
    const QString file = inTitle(QFileInfo(m_sessions->path()).fileName());
    if (!file.isEmpty()) {
        setWindowTitle(tr("%1[*] – %2 – Mambascope").arg(file, shown));
    } else {
        setWindowTitle(shown.isEmpty() ? tr("Mambascope[*]") : tr("%1[*] – Mambascope").arg(shown));
    }
}

void MainWindow::openSession(const QString& file) {
    m_sessions->open(file);
}

/// Whether the experiment's prompt has other line ends than it was given with (Experiment).
void MainWindow::showLineEnds(const ExperimentState& given) {
    const bool isChanged = given.prompt != m_experiment->state().prompt;
    showNotice(
        isChanged ? tr("Line ends of this prompt were changed from CR LF to LF; the command line keeps CR LF")
                  : QString());
}

void MainWindow::showNotice(const QString& text) {
    m_notice->setText(text);
}

/// All that has changed is painted in one event: results that come together are not to make it a long one.
bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::UpdateRequest) {
        const FrameBudget frame;
        return QMainWindow::event(event);
    }
    if (event->type() == QEvent::Paint && !std::exchange(m_hasPainted, true)) {
        theme::warmUpFonts(*this); // while the models load
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_sessions->mayClose()) {
        event->ignore();
        return;
    }
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
