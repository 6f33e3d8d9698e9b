// SPDX-License-Identifier: GPL-3.0-or-later
// A window over the real engine and the bundled pair, and the engine itself to hold its answers against.
#pragma once

#include <memory>
#include <string>

#include <QTest>

#include "core/engine/backend.hpp"
#include "tests/ui/shell/window_under_test.hpp"
#include "ui/shell/main_window.hpp"

namespace mambascope::testing {

class RealWindow {
public:
    explicit RealWindow(const std::string& prompt);
    ~RealWindow();

    /// Shows the window and waits for all results; false when they don't come.
    [[nodiscard]] bool start();
    [[nodiscard]] bool settle();
    void trigger(const char* action);
    template <typename Widget>
    [[nodiscard]] Widget* find(const char* name) const {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }
    [[nodiscard]] const ui::ExperimentState& state() const { return window->experiment().state(); }
    [[nodiscard]] const ui::PredictionData& bars(ui::Side side) const {
        return window->pane(side).bars().data();
    }
    /// What the status line says.
    [[nodiscard]] QString message() const;
    /// What stands across the window.
    [[nodiscard]] QString warning() const;

    QTemporaryDir folder;
    std::shared_ptr<ScriptedFileChooser> files = std::make_shared<ScriptedFileChooser>();
    ui::ExperimentState initial = ui::defaultExperiment();
    std::unique_ptr<ui::MainWindow> window;
};

/// The answer of an engine that has nothing in memory, on the CPU as the window's. Throws Error.
[[nodiscard]] Snapshot answerAnew(const RequestBody& body);

} // namespace mambascope::testing
