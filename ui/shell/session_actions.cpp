// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session_actions.hpp"

#include <utility>

#include <QAction>
#include <QFileInfo>

#include "core/base/error.hpp"
#include "ui/files/experiment_json.hpp"
#include "ui/files/recent_files.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

QList<QKeySequence> keys(const char* sequence) {
    return {QKeySequence(QLatin1String(sequence))};
}

} // namespace

SessionActions::SessionActions(QMainWindow& window, Experiment& experiment, ActionRegistry& registry,
                               std::shared_ptr<FileChooser> files, QSettings* settings)
    : m_window(window)
    , m_experiment(experiment)
    , m_files(std::move(files))
    , m_settings(settings)
    , m_file(experiment) {
    setObjectName(QStringLiteral("sessionActions"));
    makeActions(registry);
    connect(&experiment, &Experiment::cleanChanged, this,
            [this](bool isClean) { m_window.setWindowModified(!isClean); });
    connect(&experiment, &Experiment::historyChanged, this, &SessionActions::pathChanged);
}

void SessionActions::makeActions(ActionRegistry& registry) {
    connect(registry.add(QStringLiteral("file.open"), tr("&Open session…"), keys("Ctrl+O")),
            &QAction::triggered, this, [this] {
                m_files->ask(FileChooser::Ask::OpenSession, &m_window,
                             [this](const QString& file) { open(file); });
            });
    QAction* last =
        registry.add(QStringLiteral("file.openLast"), tr("Open the &last session"), keys("Ctrl+Shift+O"));
    connect(last, &QAction::triggered, this, [this] {
        const QStringList files = recentSessions(m_settings);
        if (files.isEmpty()) {
            Q_EMIT
            failed(tr("No session was opened or saved before"));
        } else {
            open(files.front());
        }
    });
    connect(registry.add(QStringLiteral("file.save"), tr("&Save session"), keys("Ctrl+S")),
            &QAction::triggered, this, [this] { save(); });
    connect(registry.add(QStringLiteral("file.saveAs"), tr("Save session &as…"), keys("Ctrl+Shift+S")),
            &QAction::triggered, this, [this] { saveAs(); });
}

QMenu* SessionActions::makeRecentMenu(QWidget* parent) {
    auto* menu = new QMenu(tr("Open &recent"), parent);
    menu->setObjectName(QStringLiteral("recentMenu"));
    menu->setAccessibleName(tr("Open recent"));
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillRecentMenu(*menu); });
    return menu;
}

void SessionActions::fillRecentMenu(QMenu& menu) {
    menu.clear();
    const QStringList files = recentSessions(m_settings);
    for (const QString& file : files) {
        QString name = QFileInfo(file).fileName();
        QAction* action = menu.addAction(name.replace(QLatin1Char('&'), QStringLiteral("&&")));
        action->setToolTip(file);
        connect(action, &QAction::triggered, this, [this, file] { open(file); });
    }
    if (files.isEmpty()) {
        menu.addAction(tr("No session was opened or saved before"))->setEnabled(false);
    }
}

void SessionActions::open(const QString& file) {
    try {
        const ExperimentState state = loadSession(file);
        const ExperimentState before = m_experiment.state();
        m_experiment.change(state, [name = QFileInfo(file).fileName()] { return tr("open %1").arg(name); });
        m_file.opened(QFileInfo(file).absoluteFilePath(), m_experiment.state() != before);
        rememberSession(m_settings, file);
        Q_EMIT
        pathChanged();
        Q_EMIT
        opened(state);
    } catch (const Error& error) {
        Q_EMIT
        failed(errorText(error));
    }
}

void SessionActions::startFrom(const QString& file, bool isChanged) {
    m_file.saved(QFileInfo(file).absoluteFilePath());
    rememberSession(m_settings, file);
    if (isChanged) {
        m_experiment.resetClean();
    }
    Q_EMIT
    pathChanged();
}

void SessionActions::save(const std::function<void()>& then) {
    path().isEmpty() ? saveAs(then) : write(path(), then);
}

void SessionActions::saveAs(const std::function<void()>& then) {
    m_files->ask(FileChooser::Ask::SaveSession, &m_window,
                 [this, then](const QString& file) { write(file, then); });
}

void SessionActions::write(const QString& file, const std::function<void()>& then) {
    try {
        saveSession(m_experiment.state(), file);
    } catch (const Error& error) {
        Q_EMIT
        failed(errorText(error));
        return;
    }
    m_file.saved(QFileInfo(file).absoluteFilePath());
    rememberSession(m_settings, file);
    Q_EMIT
    pathChanged();
    Q_EMIT
    said(tr("Saved %1").arg(file));
    if (then) {
        then();
    }
}

bool SessionActions::mayClose() {
    if (m_maySkip || m_experiment.isClean()) {
        return true;
    }
    if (!std::exchange(m_isAsking, true)) {
        m_files->askUnsaved(&m_window, path(),
                            [this](FileChooser::Unsaved answer) { answerUnsaved(answer); });
    }
    return false;
}

void SessionActions::answerUnsaved(FileChooser::Unsaved answer) {
    m_isAsking = false;
    switch (answer) {
    case FileChooser::Unsaved::Save:
        save([this] { closeNow(); });
        return;
    case FileChooser::Unsaved::Discard:
        m_maySkip = true;
        closeNow();
        return;
    case FileChooser::Unsaved::Cancel:
        return;
    }
}

/// Later: the answer may come while the window is being closed.
void SessionActions::closeNow() {
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_window.close();
            m_maySkip = false;
        },
        Qt::QueuedConnection);
}

} // namespace mambascope::ui
