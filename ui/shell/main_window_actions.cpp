// SPDX-License-Identifier: GPL-3.0-or-later
// The window's actions for files, editing, looking and layouts.
#include <QActionGroup>

#include "ui/shell/hover_link.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/pane_presenter.hpp"
#include "ui/shell/prompt/gallery_popup.hpp"
#include "ui/shell/prompt/prompt_bar.hpp"
#include "ui/shell/session_actions.hpp"

namespace mambascope::ui {
namespace {

const QString kTextKey = QStringLiteral("textFactor");
constexpr double kSmallestText = 0.75;
constexpr double kLargestText = 2.0;

QList<QKeySequence> keys(const char* sequence) {
    return {QKeySequence(QLatin1String(sequence))};
}

} // namespace

void MainWindow::makeActions() {
    makeFileActions();
    makeEditActions();
    makeKnockoutActions();
    makeViewActions();
    makeLayoutActions();
    makeThemeActions();
    makeModelActions();
    makeHelpActions();
}

void MainWindow::makeFileActions() {
    m_sessions = new SessionActions(*this, *m_experiment, *m_actions, m_setup.files, m_setup.settings);
    m_sessions->setParent(m_actions);
    connect(m_sessions, &SessionActions::failed, this, &MainWindow::showNotice);
    connect(m_sessions, &SessionActions::said, this, &MainWindow::showStatus);
    connect(m_sessions, &SessionActions::opened, this, &MainWindow::showLineEnds);
    connect(m_sessions, &SessionActions::pathChanged, this, &MainWindow::updateTitle);
    connect(m_actions->add(QStringLiteral("file.exportPicture"), tr("&Export picture…"), keys("Ctrl+E")),
            &QAction::triggered, this, &MainWindow::exportPicture);
    connect(m_actions->add(QStringLiteral("file.quit"), tr("&Quit"), keys("Ctrl+Q")), &QAction::triggered,
            this, &QWidget::close);
}

void MainWindow::makeEditActions() {
    QUndoStack& stack = m_experiment->undoStack();
    QAction* undo = m_actions->adopt(QStringLiteral("edit.undo"), stack.createUndoAction(this, tr("Undo")),
                                     keys("Ctrl+Z"));
    QAction* redo = m_actions->adopt(
        QStringLiteral("edit.redo"), stack.createRedoAction(this, tr("Redo")),
        {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))});
    undo->setIconText(QStringLiteral("↶"));
    redo->setIconText(QStringLiteral("↷"));
    connect(m_actions->add(QStringLiteral("edit.prompt"), tr("Go to the &prompt"), keys("Ctrl+L")),
            &QAction::triggered, this, [this] {
                m_prompt->edit().setFocus();
                m_prompt->edit().selectAll();
            });
    QAction* gallery = m_actions->add(QStringLiteral("edit.gallery"), tr("Prompt &gallery…"), keys("Ctrl+G"));
    gallery->setIconText(tr("Gallery ▾"));
    gallery->setEnabled(!m_setup.gallery.empty());
    connect(gallery, &QAction::triggered, this,
            [this] { m_gallery->popupBelow(&m_prompt->galleryButton()); });
    connect(m_actions->add(QStringLiteral("edit.follow"), tr("&Follow an answer…"), keys("Ctrl+T")),
            &QAction::triggered, this, &MainWindow::askTarget);
    connect(m_actions->add(QStringLiteral("edit.guessSubject"), tr("Guess the &subject again")),
            &QAction::triggered, this, [this] { m_clicks->clearSubject(); });
}

void MainWindow::makeViewActions() {
    const auto onPane = [this](const char* id, const QString& text, const QList<QKeySequence>& shortcuts,
                               auto&& act) {
        connect(m_actions->add(QLatin1String(id), text, shortcuts), &QAction::triggered, this,
                [this, act] { act(*m_presenters[indexOf(m_active)]); });
    };
    onPane("view.nextLayer", tr("&Next layer"), keys("]"), [](PanePresenter& p) { p.stepLayer(1); });
    onPane("view.previousLayer", tr("&Previous layer"), keys("["), [](PanePresenter& p) { p.stepLayer(-1); });
    onPane("view.wider", tr("&Wider window"),
           {QKeySequence(QStringLiteral("+")), QKeySequence(QStringLiteral("="))},
           [](PanePresenter& p) { p.stepWindow(1); });
    onPane("view.narrower", tr("&Narrower window"), keys("-"), [](PanePresenter& p) { p.stepWindow(-1); });
    connect(m_actions->add(QStringLiteral("view.release"), tr("Cancel loading, or &release the locked token"),
                           keys("Esc")),
            &QAction::triggered, this, [this] {
                // The pane that is worked in comes first; the other one's load needs a second Esc.
                const Side other = m_active == Side::Left ? Side::Right : Side::Left;
                if (!m_presenters[indexOf(m_active)]->cancelLoading() &&
                    !m_presenters[indexOf(other)]->cancelLoading()) {
                    m_hover->clear();
                }
            });
    QAction* share =
        m_actions->add(QStringLiteral("view.shareScale"), tr("One colour &scale for both matrices"));
    share->setCheckable(true);
    share->setChecked(true);
    connect(share, &QAction::toggled, this, &MainWindow::shareScales);
}

void MainWindow::makeLayoutActions() {
    const std::tuple<const char*, QString, std::size_t> panels[] = {
        {"view.knockouts", tr("&Knockouts"), 0},
        {"view.map", tr("Knockout &map"), 1},
        {"view.flow", tr("Information &flow"), 2}};
    for (const auto& [id, text, panel] : panels) {
        QAction* action = m_actions->add(QLatin1String(id), text);
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this,
                [this, which = panel](bool on) { m_layout->setPanelVisible(which, on); });
    }
    const std::tuple<const char*, QString, const char*, LayoutPreset> presets[] = {
        {"layout.explore", tr("Layout &Explore"), "Ctrl+1", LayoutPreset::Explore},
        {"layout.sweep", tr("Layout S&weep: large maps"), "Ctrl+2", LayoutPreset::Sweep},
        {"layout.present", tr("Layout &Present: one model, large type"), "Ctrl+3", LayoutPreset::Present}};
    for (const auto& [id, text, key, preset] : presets) {
        connect(m_actions->add(QLatin1String(id), text, keys(key)), &QAction::triggered, this,
                [this, which = preset] {
                    m_layout->apply(which, m_active);
                    if (m_setup.theme != nullptr) {
                        m_setup.theme->setPresenting(which == LayoutPreset::Present);
                    }
                });
    }
}

void MainWindow::makeThemeActions() {
    if (m_setup.theme == nullptr) {
        return;
    }
    if (m_setup.settings != nullptr) {
        const double remembered = m_setup.settings->value(kTextKey, 1.0).toDouble();
        m_setup.theme->setTextFactor(remembered >= kSmallestText && remembered <= kLargestText ? remembered
                                                                                               : 1.0);
    }
    const auto size = [this](const char* id, const QString& text, const char* key, auto&& next) {
        connect(m_actions->add(QLatin1String(id), text, keys(key)), &QAction::triggered, this, [this, next] {
            m_setup.theme->setTextFactor(
                qBound(kSmallestText, next(m_setup.theme->textFactor()), kLargestText));
            if (m_setup.settings != nullptr) {
                m_setup.settings->setValue(kTextKey, m_setup.theme->textFactor());
            }
        });
    };
    size("view.larger", tr("&Larger type"), "Ctrl++", [](double factor) { return factor * 1.125; });
    size("view.smaller", tr("S&maller type"), "Ctrl+-", [](double factor) { return factor / 1.125; });
    size("view.normalSize", tr("Nor&mal type"), "Ctrl+0", [](double) { return 1.0; });
    auto* group = new QActionGroup(this);
    const std::tuple<const char*, QString, ThemeMode> themes[] = {
        {"theme.system", tr("Theme of the s&ystem"), ThemeMode::System},
        {"theme.light", tr("&Light theme"), ThemeMode::Light},
        {"theme.dark", tr("&Dark theme"), ThemeMode::Dark}};
    for (const auto& [id, text, mode] : themes) {
        QAction* action = m_actions->add(QLatin1String(id), text);
        action->setCheckable(true);
        action->setChecked(m_setup.theme->mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, which = mode] {
            m_setup.theme->setMode(which);
            if (m_setup.settings != nullptr) {
                rememberTheme(*m_setup.settings, which);
            }
        });
    }
}

} // namespace mambascope::ui
