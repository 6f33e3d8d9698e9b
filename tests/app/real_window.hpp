// SPDX-License-Identifier: GPL-3.0-or-later
// A window over the real engine and the bundled pair, and the engine itself to hold its answers against.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <QTemporaryDir>
#include <QTest>

#include "core/engine/backend.hpp"
#include "ui/shell/main_window.hpp"

namespace mambascope::testing {

/// Answers file dialogs with paths that were set before.
class SetPaths : public ui::FileChooser {
public:
    void ask(Ask what, QWidget* parent, Answer answer) override;
    void askUnsaved(QWidget* parent, const QString& file, std::function<void(Unsaved)> answer) override;

    std::map<Ask, QString> answers;
};

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
    std::shared_ptr<SetPaths> files = std::make_shared<SetPaths>();
    ui::ExperimentState initial = ui::defaultExperiment();
    std::unique_ptr<ui::MainWindow> window;
};

/// The answer of an engine that has nothing in memory, on the CPU as the window's. Throws Error.
[[nodiscard]] Snapshot answerAnew(const RequestBody& body);

} // namespace mambascope::testing
