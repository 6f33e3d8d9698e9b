// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session_actions.hpp"

#include <algorithm>
#include <utility>

#include <QAction>
#include <QDateTime>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>

#include "core/base/error.hpp"
#include "ui/files/recent_files.hpp"
#include "ui/files/session_io.hpp"
#include "ui/text/error_text.hpp"

namespace mambascope::ui {
namespace {

QList<QKeySequence> keys(const char* sequence) {
    return {QKeySequence(QLatin1String(sequence))};
}

constexpr qint64 kReadAtOnce = 1 << 20; // bytes of a file

/// A time of a session file as the user writes it.
QString dateText(const QString& utc) {
    const QDateTime time = QDateTime::fromString(utc, Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : utc;
}

} // namespace

SessionActions::SessionActions(QMainWindow& window, WindowModel& model, ActionRegistry& registry,
                               std::shared_ptr<FileChooser> files, SettingsStore& settings)
    : m_window(window)
    , m_model(model)
    , m_experiment(model.experiment)
    , m_files(std::move(files))
    , m_settings(settings)
    , m_file(model.experiment)
    , m_follower(this) {
    setObjectName(QStringLiteral("sessionActions"));
    makeActions(registry);
    wireStored();
    connect(&m_experiment, &Experiment::cleanChanged, this,
            [this](bool isClean) { m_window.setWindowModified(!isClean); });
    connect(&m_experiment, &Experiment::historyChanged, this, &SessionActions::pathChanged);
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
    m_follow =
        registry.add(QStringLiteral("file.follow"), tr("&Follow the session's file"), keys("Ctrl+Shift+F"));
    m_follow->setCheckable(true);
    connect(m_follow, &QAction::triggered, this, &SessionActions::setFollowing);
    connect(&m_follower, &FileFollower::changed, this, &SessionActions::readFollowed);
    connect(this, &SessionActions::pathChanged, this, [this] {
        if (isFollowing() && !m_isTaking && m_follower.file() != path()) {
            setFollowing(!path().isEmpty()); // another file, or none
        }
    });
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

/// Most sessions take a millisecond or two; those that take longer are read while the window goes on.
void SessionActions::open(const QString& file) {
    if (QFileInfo(file).size() > kReadAtOnce) {
        Q_EMIT
        said(tr("Opening %1…").arg(QFileInfo(file).fileName()));
        m_model.saver.open(file, [self = QPointer(this), file](const auto& session, const auto& failure) {
            if (self && failure) {
                Q_EMIT
                self->failed(errorText(*failure));
            } else if (self) {
                self->read(file, *session);
            }
        });
        return;
    }
    try {
        read(file, openSession(file));
    } catch (const Error& error) {
        Q_EMIT
        failed(errorText(error));
    }
}

void SessionActions::read(const QString& file, const WindowSession& session) {
    const NodeId before = m_experiment.history().present().id;
    show(session, [name = QFileInfo(file).fileName()] { return tr("open %1").arg(name); });
    m_file.opened(QFileInfo(file).absoluteFilePath(), m_experiment.history().present().id != before);
    rememberSession(m_settings, file);
    Q_EMIT
    pathChanged();
    Q_EMIT
    opened(session.state);
    tellStored(file, session);
}

void SessionActions::tellStored(const QString& file, const WindowSession& session) {
    Q_EMIT
    said(session.results.empty()
             ? QString()
             : tr("%1: stored results of %2").arg(QFileInfo(file).fileName(), dateText(session.saved)));
}

bool SessionActions::restore(const QString& copy) {
    try {
        const WindowSession session = openSession(copy);
        show(session, [] { return tr("restore what was not saved"); });
        return true;
    } catch (const Error& error) {
        Q_EMIT
        failed(errorText(error));
        return false;
    }
}

void SessionActions::show(const WindowSession& session, const StepText& step) {
    m_model.stored.show(session.results, session.saved);
    if (session.history) {
        m_experiment.open(*session.history, step);
    } else {
        m_experiment.change(session.state, step);
    }
    if (m_setViews) {
        m_setViews(session.views);
    }
}

void SessionActions::setViews(std::function<nlohmann::json()> told,
                              std::function<void(const nlohmann::json&)> set) {
    m_tellViews = std::move(told);
    m_setViews = std::move(set);
}

/// With the answers to the present state and to those that have a name, as far as they are still there.
WindowSession SessionActions::content() {
    const HistoryTree& history = m_experiment.history();
    WindowSession session{m_experiment.state(), m_model.runner.answersTo(m_experiment.state())};
    for (const NodeId id : history.named()) {
        for (auto& answer : m_model.runner.answersTo(history.find(id)->kept.state())) {
            if (std::find(session.results.begin(), session.results.end(), answer) == session.results.end()) {
                session.results.push_back(std::move(answer));
            }
        }
    }
    session.history = history;
    session.views = m_tellViews ? m_tellViews() : nlohmann::json();
    return session;
}

void SessionActions::wireStored() {
    connect(&m_model.stored, &StoredModels::missing, this,
            [this](const QString& model, const Failure& failure) {
                Q_EMIT
                failed(tr("%1 can't be opened here, so stored results of %2 are shown: %3")
                           .arg(model, dateText(m_model.stored.saved()),
                                errorText(failure.code, failure.arguments, failure.detail)));
            });
    connect(&m_model.runner, &ExperimentRunner::storedWent, this, [this](const QString& model) {
        Q_EMIT
        failed(tr("%1 is not the model that the session was made with: its stored results are not shown, and "
                  "are computed anew")
                   .arg(model));
    });
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
    // The window may be made anew in another language meanwhile, and this object with it.
    m_model.saver.save(content(), file,
                       [self = QPointer(this), state = m_experiment.state(), file,
                        then](const SessionSaver::Outcome& outcome) {
                           if (self) {
                               self->written(file, state, outcome, then);
                           }
                       });
}

void SessionActions::written(const QString& file, const ExperimentState& state,
                             const SessionSaver::Outcome& outcome, const std::function<void()>& then) {
    if (outcome.failure) {
        Q_EMIT
        failed(errorText(*outcome.failure));
        return;
    }
    const bool isChanged = m_experiment.state() != state; // since it was asked for
    m_follower.noteKnown();                               // it is our own
    m_file.saved(QFileInfo(file).absoluteFilePath());
    if (isChanged) {
        m_experiment.resetClean();
    }
    rememberSession(m_settings, file);
    Q_EMIT
    pathChanged();
    Q_EMIT
    said(outcome.leftOut == 0 ? tr("Saved %1").arg(file)
                              : tr("Saved %1 without %n result(s), for which there was no room", nullptr,
                                   static_cast<int>(outcome.leftOut))
                                    .arg(file));
    if (then && !isChanged) {
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
