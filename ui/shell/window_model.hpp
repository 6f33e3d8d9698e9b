// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of a window that is no widget: what is set, what is computed, and what changes it.
#pragma once

#include "ui/data/data_bench.hpp"
#include "ui/data/experiment_run.hpp"
#include "ui/data/result_bench.hpp"
#include "ui/engine/check_runner.hpp"
#include "ui/engine/engine_session.hpp"
#include "ui/engine/experiment_runner.hpp"
#include "ui/engine/session_verifier.hpp"
#include "ui/engine/stored_models.hpp"
#include "ui/files/session_saver.hpp"
#include "ui/history/experiment.hpp"
#include "ui/shell/panes/knockout_clicks.hpp"
#include "ui/shell/panes/pane_edits.hpp"
#include "ui/shell/window_setup.hpp"
#include "ui/views/selection.hpp"

namespace mambascope::ui {

/// The engine starts at once: models load while the window is being built. Widgets that use this must go
/// first.
struct WindowModel {
    explicit WindowModel(const WindowSetup& setup);

    Experiment experiment;
    EngineSession session;
    ExperimentRunner runner;
    CheckRunner checks;
    StoredModels stored;
    SessionVerifier verifier;
    SessionSaver saver;
    KnockoutClicks clicks;
    PaneEdits edits;
    DataBench data;
    ResultBench outcomes;
    ExperimentRun run;
    Selection selection;
};

} // namespace mambascope::ui
