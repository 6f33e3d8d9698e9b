// SPDX-License-Identifier: GPL-3.0-or-later
// The window: makes its parts; every part does its own work.
#pragma once

#include <memory>
#include <vector>

#include <QMainWindow>
#include <QString>

#include "ui/exports/figure_export.hpp"
#include "ui/shell/autosave.hpp"
#include "ui/shell/layout_preset.hpp"
#include "ui/shell/model_changes.hpp"
#include "ui/shell/panes/model_pane.hpp"
#include "ui/shell/settings_link.hpp"
#include "ui/shell/window_context.hpp"
#include "ui/shell/window_setup.hpp"

namespace mambascope::ui {

class WindowBody;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(WindowSetup setup);
    ~MainWindow() override;

    [[nodiscard]] Experiment& experiment() { return m_model.experiment; }
    [[nodiscard]] ExperimentRunner& runner() { return m_model.runner; }
    [[nodiscard]] const ActionRegistry& actionRegistry() const { return m_actions; }
    [[nodiscard]] ModelPane& pane(Side side);
    [[nodiscard]] WindowBody& body() { return *m_context.body; }
    /// Its views, for figures. The window must outlive the answer.
    [[nodiscard]] FigureExport figures() const;
    /// Opens a session file; what is wrong with it is shown in the window.
    void openSession(const QString& file);
    /// Shows the session's file anew whenever somebody else saves it.
    void follow();
    /// Shows the named states to an audience, until Esc.
    void present();
    /// Arranges panes and docks, as the View menu does.
    void setLayout(LayoutPreset preset);
    /// One sentence across the window; empty: none.
    void showNotice(const QString& text);

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    /// Actions, body and menus, in the present language.
    void makeParts();
    void removeParts();
    void followLanguage();
    void updateTitle();
    /// Offers what windows that are no more have left.
    void offerLeft();
    void answerOffer(bool isWanted);

    WindowSetup m_setup;
    WindowModel m_model;
    SettingsLink m_link;
    ActionRegistry m_actions;
    ActiveSide m_active;
    ModelChanges m_models;
    WindowContext m_context;
    Autosave* m_autosave = nullptr;                    ///< null: no copies are kept
    std::vector<std::unique_ptr<RecoveryFile>> m_left; ///< copies of other windows, the newest first
    QString m_language;                                ///< of the parts
    bool m_hasPainted = false;
};

} // namespace mambascope::ui
