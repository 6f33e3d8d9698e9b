// SPDX-License-Identifier: GPL-3.0-or-later
// The window: makes its parts and wires them; every part does its own work.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include <QMainWindow>
#include <QSettings>
#include <QTimer>

#include "core/engine/engine.hpp"
#include "ui/actions/action_registry.hpp"
#include "ui/engine/engine_session.hpp"
#include "ui/engine/experiment_runner.hpp"
#include "ui/engine/model_lister.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/history/experiment.hpp"
#include "ui/shell/prompt/gallery_entries.hpp"
#include "ui/shell/window_layout.hpp"
#include "ui/style/theme_controller.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"

namespace mambascope::ui {

class CheckRunner;
class CommandPalette;
class FlowPanel;
class GalleryPopup;
class HoverLink;
class KnockoutClicks;
class KnockoutPanel;
class MapPanel;
class NoticeBar;
class PanePresenter;
class PromptBar;
class PromptPresenter;
class SessionActions;
class StatusStrip;

/// What a window is made of. Pointers may be null and must outlive the window otherwise.
struct WindowSetup {
    Engine::BackendFactory backend;
    ExperimentState state = defaultExperiment();
    QString sessionFile = {};      ///< that the state was read from; empty: none
    bool isSessionChanged = false; ///< the state is not what the file holds
    std::vector<GalleryEntry> gallery;
    ModelLister::List models;         ///< in the bundled and the given folders
    QSettings* settings = nullptr;    ///< null: nothing is remembered
    ThemeController* theme = nullptr; ///< null: no theme menu
    std::shared_ptr<FileChooser> files = std::make_shared<FileChooser>(); ///< tests answer for the user
};

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(WindowSetup setup);
    ~MainWindow() override;

    [[nodiscard]] Experiment& experiment() { return *m_experiment; }
    [[nodiscard]] ExperimentRunner& runner() { return *m_runner; }
    [[nodiscard]] const ActionRegistry& actionRegistry() const { return *m_actions; }
    [[nodiscard]] ModelPane& pane(Side side) { return *m_panes[indexOf(side)]; }
    /// Opens a session file; what is wrong with it is shown in the window.
    void openSession(const QString& file);
    /// One sentence across the window; empty: none.
    void showNotice(const QString& text);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    // main_window.cpp
    void startEngine();
    void buildParts();
    void updateTitle();
    void showLineEnds(const ExperimentState& given);
    // main_window_wiring.cpp
    void wireParts();
    void wirePane(Side side);
    void showStatus(const QString& text);
    void trackFocus(QWidget* now);
    // main_window_results.cpp
    void shareScales();
    void showFindings();
    void showFacts();
    void showCheck();
    void updateNeeds();
    // main_window_actions.cpp
    void makeActions();
    void makeFileActions();
    void makeEditActions();
    void makeViewActions();
    void makeLayoutActions();
    void makeThemeActions();
    // main_window_commands.cpp
    QAction* addToggle(const QString& id, const QString& text, const QList<QKeySequence>& shortcuts,
                       bool ExperimentState::*field);
    void makeKnockoutActions();
    void makeHelpActions();
    void cutRole(Role role);
    void exportPicture();
    void askTarget();
    // main_window_models.cpp
    template <typename Value>
    void addPaneChoices(const std::vector<std::pair<QString, Value>>& choices, const QString& prefix,
                        Value PaneState::*field, const QStringList& names);
    void makeModelActions();
    void makeBosActions();
    void showBos();
    void setBos(Side side, BosChoice bos);
    [[nodiscard]] ModelLister::Folders modelFolders() const;
    void askModelFolder(Side side);
    void askTokenizer(Side side);
    void setTokenizer(Side side, const QString& file, const QString& step);
    void openModel(Side side, const QString& model, const QString& step);
    // main_window_menus.cpp
    void makeMenus();
    void fillModelsMenu(QMenu& menu);

    WindowSetup m_setup;
    Side m_active = Side::Left;
    std::unique_ptr<Experiment> m_experiment;
    std::unique_ptr<EngineSession> m_session;
    std::unique_ptr<ExperimentRunner> m_runner;
    std::unique_ptr<CheckRunner> m_checks;
    std::unique_ptr<ModelLister> m_models;
    std::unique_ptr<KnockoutListModel> m_knockoutModel;
    std::unique_ptr<KnockoutClicks> m_clicks;
    bool m_hasPainted = false;
    QTimer m_statusTimer; ///< takes a remark back after a while

    // Children of the window, deleted before what is above.
    ActionRegistry* m_actions;
    SessionActions* m_sessions = nullptr;
    GalleryPopup* m_gallery = nullptr;
    CommandPalette* m_palette = nullptr;
    PromptBar* m_prompt = nullptr;
    PromptPresenter* m_promptPresenter = nullptr;
    NoticeBar* m_notice = nullptr;
    std::array<ModelPane*, 2> m_panes{};
    std::array<PanePresenter*, 2> m_presenters{};
    KnockoutPanel* m_knockouts = nullptr;
    MapPanel* m_maps = nullptr;
    FlowPanel* m_flow = nullptr;
    HoverLink* m_hover = nullptr;
    StatusStrip* m_status = nullptr;
    WindowLayout* m_layout = nullptr;
};

} // namespace mambascope::ui
