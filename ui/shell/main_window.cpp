// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QCloseEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenuBar>

#include "ui/charts/frame_budget.hpp"
#include "ui/edits/edit_files.hpp"
#include "ui/shell/figure_actions.hpp"
#include "ui/shell/line_ends_notice.hpp"
#include "ui/shell/presentation.hpp"
#include "ui/shell/session_actions.hpp"
#include "ui/shell/view_settings.hpp"
#include "ui/shell/window_body.hpp"
#include "ui/shell/window_drops.hpp"
#include "ui/shell/window_memory.hpp"
#include "ui/shell/window_menus.hpp"
#include "ui/style/font_warmup.hpp"
#include "ui/text/language.hpp"

namespace mambascope::ui {
namespace {

constexpr QSize kFirstSize(1440, 900);
constexpr QSize kSmallestSize(1024, 700);
constexpr qsizetype kLongestTitle = 80; // characters of a prompt
constexpr std::chrono::hours kUnusedEdits(90 * 24);

/// As part of a window's title, where "[*]" has a meaning of its own.
QString inTitle(QString text) {
    if (text.size() > kLongestTitle) {
        text = text.left(kLongestTitle - 1) + QChar(u'…');
    }
    return text.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

} // namespace

MainWindow::MainWindow(WindowSetup setup)
    : m_setup(std::move(setup))
    , m_model(m_setup)
    , m_link(*m_setup.settings, m_setup.theme, m_model.runner, *m_setup.files)
    , m_actions(*this)
    , m_models(*this, m_setup, m_model)
    , m_context{*this, m_setup, m_model, m_actions, m_active, m_models} {
    setObjectName(QStringLiteral("mainWindow"));
    makeParts();
    resize(kFirstSize);
    setMinimumSize(kSmallestSize);
    body().arrangement().restore(m_setup.settings->remembered(), *this);
    if (!m_setup.sessionFile.isEmpty()) {
        m_context.sessions->startFrom(m_setup.sessionFile, m_setup.isSessionChanged);
        m_context.sessions->tellStored(m_setup.sessionFile, m_setup.session);
    }
    connect(&m_model.experiment, &Experiment::changed, this,
            [this](const ExperimentState&, StepKind, StateParts what) {
                if (what.testFlag(StatePart::Prompt)) {
                    updateTitle();
                }
            });
    updateTitle();
    showLineEnds(m_context, m_setup.state);
    if (const QString problem = m_setup.settings->takeProblem(); !problem.isEmpty()) {
        showNotice(problem);
    }
    connect(m_setup.settings.get(), &SettingsStore::failed, this, &MainWindow::showNotice);
    setViewSettings(body().views(), m_setup.session.views);
    new WindowDrops(m_context);
    if (!m_setup.recoveryFolder.isEmpty()) {
        m_autosave = new Autosave(
            m_model.experiment, m_model.saver, m_setup.recoveryFolder,
            [this] { return m_model.experiment.isClean(); }, [this] { return m_context.sessions->content(); },
            this);
        connect(m_autosave, &Autosave::failed, this, &MainWindow::showNotice);
        const auto setInterval = [this] {
            m_autosave->setInterval(1000 * m_setup.settings->settings().autosaveSeconds);
        };
        setInterval();
        connect(m_setup.settings.get(), &SettingsStore::changed, m_autosave, setInterval);
        m_left = RecoveryFile::takeLeft(m_setup.recoveryFolder);
        if (m_left.empty()) { // copies of what wasn't saved name edits that only this folder has
            pruneEdits(editsFolder(), kUnusedEdits);
        }
        offerLeft();
    }
    // Queued: the action that changes the language is deleted together with the parts.
    keepTranslated(
        this, [this] { QMetaObject::invokeMethod(this, &MainWindow::followLanguage, Qt::QueuedConnection); });
}

void MainWindow::makeParts() {
    m_language = currentLanguage();
    setAccessibleName(tr("Mambascope"));
    addWindowActions(m_context);
    m_context.body = new WindowBody(m_context, this);
    setCentralWidget(m_context.body);
    m_context.presentation = new Presentation(m_context, m_context.body);
    makeMenus(*menuBar(), m_context);
    connect(m_context.sessions, &SessionActions::pathChanged, this, &MainWindow::updateTitle);
    connect(m_context.sessions, &SessionActions::followed, m_context.presentation, &Presentation::follow);
}

void MainWindow::removeParts() {
    m_context.presentation->end();
    delete m_context.sessions;
    delete takeCentralWidget();
    setMenuBar(nullptr);
    m_actions.clear();
}

/// Everything that shows text is made anew, so that no text stays in the old language. Experiment, results
/// and engine stay, and so does what is set in the window alone.
void MainWindow::followLanguage() {
    if (m_language == currentLanguage()) {
        return;
    }
    const WindowMemory memory(m_context);
    removeParts();
    makeParts();
    memory.restore(m_context);
    updateTitle();
    offerLeft();
}

void MainWindow::offerLeft() {
    if (m_left.empty()) {
        return;
    }
    const QString time = QLocale().toString(m_left.front()->time(), QLocale::ShortFormat);
    body().offer(
        {tr("Mambascope ended unexpectedly. There is a copy of what was not saved, of %1.").arg(time),
         tr("Restore"), tr("Discard"), [this](bool isWanted) { answerOffer(isWanted); }});
}

void MainWindow::answerOffer(bool isWanted) {
    std::unique_ptr<RecoveryFile> copy = std::move(m_left.front());
    m_left.erase(m_left.begin());
    if (!isWanted) {
        copy->discard();
    } else if (m_context.sessions->restore(copy->path())) {
        m_autosave->adopt(std::move(copy));
    }
    offerLeft();
}

/// The parts refer to experiment and runner, which are destroyed before the window's children.
MainWindow::~MainWindow() {
    delete m_autosave;
    delete m_context.sessions;
    delete takeCentralWidget();
}

ModelPane& MainWindow::pane(Side side) {
    return body().pane(side);
}

void MainWindow::updateTitle() {
    const std::string& prompt = m_model.experiment.state().prompt;
    const auto bytes = std::min<std::size_t>(prompt.size(), 8 * kLongestTitle); // more than are shown
    const QString shown =
        inTitle(QString::fromUtf8(prompt.data(), static_cast<qsizetype>(bytes)).simplified());
    const QString file = inTitle(QFileInfo(m_context.sessions->path()).fileName());
    if (!file.isEmpty()) {
        setWindowTitle(tr("%1[*] – %2 – Mambascope").arg(file, shown));
    } else {
        setWindowTitle(shown.isEmpty() ? tr("Mambascope[*]") : tr("%1[*] – Mambascope").arg(shown));
    }
}

FigureExport MainWindow::figures() const {
    return windowFigures(m_context);
}

void MainWindow::openSession(const QString& file) {
    m_context.sessions->open(file);
}

void MainWindow::follow() {
    m_context.sessions->setFollowing(true);
}

void MainWindow::present() {
    m_context.presentation->begin();
}

void MainWindow::setLayout(LayoutPreset preset) {
    m_actions.find(QStringLiteral("layout.") + QLatin1String(nameOf(preset)))->trigger();
}

void MainWindow::showNotice(const QString& text) {
    body().warn(text);
}

/// Everything that changed is painted in one event. The budget keeps it short when many results come at once.
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
    m_context.presentation->end(); // what is remembered, and asked about, is how the window stood before
    if (!m_context.sessions->mayClose()) {
        event->ignore();
        return;
    }
    Remembered remembered = m_setup.settings->remembered();
    body().arrangement().save(remembered, *this);
    m_setup.settings->remember(remembered);
    QMainWindow::closeEvent(event);
}

} // namespace mambascope::ui
