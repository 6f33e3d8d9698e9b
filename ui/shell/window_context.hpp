// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of a window work with.
#pragma once

#include <QMainWindow>

#include "ui/actions/action_registry.hpp"
#include "ui/shell/active_side.hpp"
#include "ui/shell/window_model.hpp"
#include "ui/shell/window_setup.hpp"

namespace mambascope::ui {

class ModelChanges;
class Presentation;
class SessionActions;
class WindowBody;

/// All of it lives as long as the window. The body is made after the actions, and never used before.
struct WindowContext {
    QMainWindow& window;
    const WindowSetup& setup;
    WindowModel& model;
    ActionRegistry& actions;
    ActiveSide& active;
    ModelChanges& models;
    WindowBody* body = nullptr;
    SessionActions* sessions = nullptr;   ///< made with the actions
    Presentation* presentation = nullptr; ///< made with the body

    [[nodiscard]] const ExperimentState& state() const { return model.experiment.state(); }
};

/// Each makes the actions of one kind; addWindowActions() makes them all, in the palette's order.
void addFileActions(WindowContext& context);
void addFigureActions(WindowContext& context);
void addEditExportActions(WindowContext& context);
void addEditActions(WindowContext& context);
void addHistoryActions(WindowContext& context);
void addKnockoutActions(WindowContext& context);
void addDataActions(WindowContext& context);
void addFactActions(WindowContext& context);
void addPaneActions(WindowContext& context);
void addZoomActions(WindowContext& context);
void addLayoutActions(WindowContext& context);
void addThemeActions(WindowContext& context);
void addModelActions(WindowContext& context);
void addHelpActions(WindowContext& context);
void addWindowActions(WindowContext& context);

/// A shortcut of an action, as a list.
[[nodiscard]] QList<QKeySequence> keys(const char* sequence);

} // namespace mambascope::ui
