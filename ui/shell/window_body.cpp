// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_body.hpp"

#include <QVBoxLayout>

#include "ui/actions/command_palette.hpp"
#include "ui/shell/check_text.hpp"
#include "ui/shell/dock_scroll.hpp"
#include "ui/shell/model_changes.hpp"
#include "ui/shell/panes/token_link.hpp"

namespace mambascope::ui {
namespace {

constexpr int kRemarkMs = 5000;

QFrame* separatorLine(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setObjectName(QStringLiteral("separatorLine"));
    line->setAccessibleName(WindowBody::tr("Separator"));
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

/// By a dock's place among the docks, from 1.
QList<QKeySequence> dockKeys(int place) {
    return {place < 10 ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + place))
                       : QKeySequence(QStringLiteral("Alt+0, %1").arg(place - 10))};
}

QAction* found(const WindowContext& context, const char* id) {
    return context.actions.find(QLatin1String(id));
}

} // namespace

WindowBody::WindowBody(WindowContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_prompt(new PromptBar(found(context, "edit.gallery"), found(context, "edit.undo"),
                             found(context, "edit.redo"), this))
    , m_gallery(new GalleryPopup(this))
    , m_palette(new CommandPalette(context.actions, this))
    , m_notice(new NoticeBar(this))
    , m_offer(new OfferBar(this))
    , m_area(new DockArea(this))
    , m_run(new RunStrip(context.model.run,
                         {found(context, "experiment.pause"), found(context, "experiment.stop")}, this))
    , m_status(new StatusStrip(
          context.model.experiment, context.model.runner,
          {found(context, "edit.allLayers"), found(context, "edit.align"), found(context, "edit.link")},
          this)) {
    setObjectName(QStringLiteral("centralWidget"));
    setAccessibleName(tr("Experiment"));
    m_gallery->setEntries(context.setup.gallery);
    makePanes();
    makeViews();
    makeColumn();
    for (const Side side : kSides) {
        wirePane(side);
    }
    wireResults();
    context.active.watch({m_panes[0], m_panes[1]});
    m_layout->apply(LayoutPreset::Explore, Side::Left);
    m_prompt->edit().setFocus();
}

/// The host goes first: views that are being taken down want nothing any more.
WindowBody::~WindowBody() {
    delete m_host;
}

void WindowBody::makePanes() {
    for (const Side side : kSides) {
        m_panes[indexOf(side)] = new ModelPane(side, m_area);
    }
    m_layout = new WindowLayout(*m_area, m_panes);
}

void WindowBody::makeViews() {
    WindowModel& model = m_context.model;
    m_host = new ViewHost({model.experiment, model.runner, model.selection, model.edits, m_context.actions,
                           &model.data, &model.outcomes},
                          model.runner, this);
    int docks = 0;
    for (const ViewInfo& info : m_context.setup.views) {
        if (info.isDock()) {
            QDockWidget& dock = m_layout->addDock(info, m_host->make(info, Side::Left, m_area));
            QAction* toggle = m_context.actions.adopt(QStringLiteral("view.") + QLatin1String(info.id),
                                                      dock.toggleViewAction(), dockKeys(++docks));
            toggle->setText(info.menuTitle());
            continue;
        }
        for (const Side side : kSides) {
            pane(side).addView(info.area, m_host->make(info, side, m_panes[indexOf(side)]));
        }
    }
    auto* left = qobject_cast<AttentionPanel*>(m_host->find("attention", Side::Left));
    auto* right = qobject_cast<AttentionPanel*>(m_host->find("attention", Side::Right));
    if (left != nullptr && right != nullptr) {
        m_scales = new ScaleShare({left, right}, this);
        connect(m_scales, &ScaleShare::sharedChanged, found(m_context, "view.shareScale"),
                &QAction::setChecked);
    }
    connect(m_area, &DockArea::sightChanged, m_host,
            [this](View* view, bool inSight) { m_host->setInSight(*view, inSight); });
    connect(m_layout, &WindowLayout::panesChanged, m_host, [this] {
        m_host->setSidesShown({m_layout->isPaneVisible(Side::Left), m_layout->isPaneVisible(Side::Right)});
        for (const Side side : kSides) {
            m_status->setSideVisible(side, m_layout->isPaneVisible(side));
        }
    });
    connect(m_host, &ViewHost::statusTextChanged, this, &WindowBody::say);
}

void WindowBody::makeColumn() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_prompt);
    column->addWidget(m_notice);
    column->addWidget(m_offer);
    m_lines = {separatorLine(this), separatorLine(this)};
    column->addWidget(m_lines[0]);
    column->addWidget(new DockScroll(*m_area, this), 1);
    column->addWidget(m_run);
    column->addWidget(m_lines[1]);
    column->addWidget(m_status);
}

void WindowBody::setBare(bool isBare) {
    for (QWidget* part : std::initializer_list<QWidget*>{m_prompt, m_status, m_lines[0], m_lines[1]}) {
        part->setVisible(!isBare);
    }
    for (const Side side : kSides) {
        pane(side).setPresenting(isBare);
    }
    m_run->setMaximumHeight(isBare ? 0 : QWIDGETSIZE_MAX);
}

void WindowBody::wirePane(Side side) {
    WindowModel& model = m_context.model;
    ModelChanges& models = m_context.models;
    auto* presenter = new PanePresenter(pane(side), model.experiment, model.runner, model.clicks, model.edits,
                                        model.selection, this);
    m_presenters[indexOf(side)] = presenter;
    pane(side).header().setModels(models.lister());
    connect(presenter, &PanePresenter::statusTextChanged, this, &WindowBody::say);
    connect(presenter, &PanePresenter::folderRequested, &models, [&models, side] { models.askFolder(side); });
    connect(presenter, &PanePresenter::tokenizerRequested, &models,
            [&models, side] { models.askTokenizer(side); });
    connect(presenter, &PanePresenter::ownTokenizerRequested, &models,
            [&models, side] { models.useOwnTokenizer(side); });
    connect(presenter, &PanePresenter::bosChosen, &models,
            [&models, side](BosChoice bos) { models.setBos(side, bos); });
    connect(presenter, &PanePresenter::modelRequested, &models,
            [&models, side](const QString& name) { models.choose(side, name); });
    connect(presenter, &PanePresenter::followRequested, found(m_context, "edit.follow"), &QAction::trigger);
}

void WindowBody::wireResults() {
    WindowModel& model = m_context.model;
    m_promptPresenter = new PromptPresenter(*m_prompt, *m_gallery, model.experiment, model.runner, this);
    auto* link = new TokenLink(model.runner, model.selection, m_panes, this);
    for (PanePresenter* presenter : m_presenters) {
        connect(presenter, &PanePresenter::tokensChanged, link, &TokenLink::refresh);
    }
    link->refresh();
    m_remarkTimer.setSingleShot(true);
    m_remarkTimer.setInterval(kRemarkMs);
    connect(&m_remarkTimer, &QTimer::timeout, this, [this] { say({}); });
    connect(&model.clicks, &KnockoutClicks::refused, this, &WindowBody::remark);
    connect(m_status, &StatusStrip::windowChosen, &model.edits, &PaneEdits::setWindow);
    connect(&model.checks, &CheckRunner::updated, this, &WindowBody::showCheck);
    showCheck(); // there are checks already where the body is made anew
}

void WindowBody::showCheck() {
    const auto& checks = m_context.model.checks.checks();
    m_status->setCheck(checkText(checks, palette()), checkDetails(checks));
}

void WindowBody::say(const QString& text) {
    m_remarkTimer.stop();
    m_status->setMessage(text);
}

void WindowBody::remark(const QString& text) {
    say(text);
    m_remarkTimer.start();
}

} // namespace mambascope::ui
