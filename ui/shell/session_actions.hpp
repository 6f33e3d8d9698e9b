// SPDX-License-Identifier: GPL-3.0-or-later
// Session files: opening, saving, what was opened last, and the question before unsaved changes go.
#pragma once

#include <functional>
#include <memory>

#include <QMainWindow>
#include <QMenu>
#include <QObject>

#include "ui/actions/action_registry.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/files/file_follower.hpp"
#include "ui/files/session_file.hpp"
#include "ui/files/session_saver.hpp"
#include "ui/history/experiment.hpp"
#include "ui/settings/settings_store.hpp"
#include "ui/shell/window_model.hpp"

namespace mambascope::ui {

class SessionActions : public QObject {
    Q_OBJECT

public:
    /// Adds its actions to the registry. All must outlive this object.
    SessionActions(QMainWindow& window, WindowModel& model, ActionRegistry& registry,
                   std::shared_ptr<FileChooser> files, SettingsStore& settings);

    /// Opens a session file as a step that can be undone, and shows its results; what is wrong with it is
    /// told by failed().
    void open(const QString& file);
    /// The same with a copy of what was not saved: it is of no file. Whether it could be read.
    bool restore(const QString& copy);
    /// Whether the session's file is shown anew whenever somebody else saves it. It takes a session with a
    /// file; with unsaved changes here, it is only told.
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const { return !m_follower.file().isEmpty(); }
    [[nodiscard]] FileFollower& follower() { return m_follower; }
    /// What is saved now: the state, and what there is of its results.
    [[nodiscard]] WindowSession content();
    /// How views are set is a part of sessions from now on; both are called while this object lives.
    void setViews(std::function<nlohmann::json()> told, std::function<void(const nlohmann::json&)> set);
    /// The experiment as it is came from this file; `isChanged`: and was changed since.
    void startFrom(const QString& file, bool isChanged);
    [[nodiscard]] QString path() const { return m_file.path(); }
    /// Says whether and of when the results are that a file held, which are shown now.
    void tellStored(const QString& file, const WindowSession& session);
    /// Whether the window may close now. If not, the user is asked, and the window closes after the answer.
    [[nodiscard]] bool mayClose();
    /// "Open recent", filled each time it opens.
    [[nodiscard]] QMenu* makeRecentMenu(QWidget* parent);

Q_SIGNALS:
    void failed(const QString& reason);
    /// A remark: what was done.
    void said(const QString& text);
    /// A session was read; its prompt is as the file has it.
    void opened(const mambascope::ui::ExperimentState& given);
    /// path() is new.
    void pathChanged();
    /// The session is another one, as somebody else has saved it; nothing of the old history is left.
    void followed();

private:
    void makeActions(ActionRegistry& registry);
    void fillRecentMenu(QMenu& menu);
    /// Afterwards `then` is called, unless nothing was saved.
    void save(const std::function<void()>& then = {});
    void saveAs(const std::function<void()>& then = {});
    void write(const QString& file, const std::function<void()>& then);
    void written(const QString& file, const ExperimentState& state, const SessionSaver::Outcome& outcome,
                 const std::function<void()>& then);
    void wireStored();
    /// What a file held becomes the present session.
    void read(const QString& file, const WindowSession& session);
    /// Makes a session the present one, as a step of the history.
    void show(const WindowSession& session, const StepText& step);
    void readFollowed(const QString& file);
    void showFollowed(const QString& file, const WindowSession& session);
    void answerUnsaved(FileChooser::Unsaved answer);
    void closeNow();

    QMainWindow& m_window;
    WindowModel& m_model;
    Experiment& m_experiment;
    std::shared_ptr<FileChooser> m_files;
    SettingsStore& m_settings;
    SessionFile m_file;
    FileFollower m_follower;
    QAction* m_follow = nullptr;
    bool m_isTaking = false; ///< the followed file's session, which has no path yet
    std::function<nlohmann::json()> m_tellViews;
    std::function<void(const nlohmann::json&)> m_setViews;
    bool m_isAsking = false;
    bool m_maySkip = false; ///< the user has answered: unsaved changes may go
};

} // namespace mambascope::ui
