// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "tests/benchmarks/paint_watch.hpp"
#include "tests/benchmarks/run_watch.hpp"
#include "tests/benchmarks/timed_application.hpp"
#include "ui/shell/main_window.hpp"

namespace mambascope::bench {

/// What the window opens with.
struct DrivenWindowSetup {
    std::array<std::string, 2> models; ///< left and right
    DeviceChoice device;
    Precision precision = Precision::Fp32;
    int tokens = 20; ///< of the prompt, in the bundled pair's tokenizer
    /// Engine threads: 1 or 2; nothing: as the window has them, two where there are several GPUs.
    std::optional<int> engines;
    std::chrono::milliseconds leastRun{0}; ///< every run of the engine takes as long at least
};

/// One model's way from a press to its painted bars or map, in milliseconds from the press.
struct AnswerSteps {
    double begun = 0; ///< its engine thread takes the request
    double computed = 0;
    PaintSteps window;
};

/// The real window on the real engine, and what a user does to it. What does not come in time, fails in the
/// engine, or is not what was asked for is thrown as std::runtime_error.
class DrivenWindow {
public:
    DrivenWindow(TimedApplication& application, const DrivenWindowSetup& setup);
    ~DrivenWindow();

    /// Shows the window and waits until all of it is filled.
    void show();
    /// Hides the other pane, whose model then answers nothing; nothing: both are shown.
    void showOnly(std::optional<ui::Side> side);
    /// A click on a cell of the matrix on the left, which cuts that pair in both models. Comes back when
    /// the shown panes have painted the answer and nothing else is awaited. `steps` tells when they had.
    void clickCell(ui::Cell cell);
    /// Takes the only knockout back.
    void undo();
    /// A click on the button that moves the windows to or from the layer's centre: both maps are made again,
    /// and the flow. Comes back as clickCell does.
    void askForMaps();
    /// The key that shows the next layer in the left pane, then the one that goes back.
    void stepLayers();
    /// The wheel over each matrix and map in sight: zoomed in as far as it goes, from end to end and across,
    /// then by keys; the last cell comes into sight by its key. Everything is painted after every step.
    void scrollMatrices();
    /// Knockouts, and after each the session is saved by its key; then one that is left until the copy for
    /// after a crash is written.
    void saveSessions();
    /// The dialog's export of every view, and of a page of all views of the panes; the folders are there.
    void exportFigures();
    /// The key that has everything computed again: matrices of all layers, predictions, maps and flow arrive.
    void computeAgain();

    /// Of the last click or map.
    [[nodiscard]] AnswerSteps steps(ui::Side side, ui::Channel channel) const;
    template <typename Body>
    [[nodiscard]] const Body& result(ui::Side side, ui::Channel channel) const {
        return std::get<Body>(m_window->runner().snapshot(side, channel)->body);
    }
    [[nodiscard]] const Provenance& provenance(ui::Side side, ui::Channel channel) const {
        return m_window->runner().snapshot(side, channel)->provenance;
    }
    [[nodiscard]] int tokenCount() const;
    [[nodiscard]] ui::HeatmapView& leftmostMatrix() const;
    /// What the status bar shows of the last runs once pointer and focus have left the matrix. It must name
    /// the device that answered, and that must be of the kind that was asked for.
    [[nodiscard]] std::string statusBar();
    void savePicture(const QString& file) const;

private:
    void wait(const char* what, int milliseconds, const std::function<bool()>& isMet);
    void settle(int milliseconds);
    static void turnWheel(QWidget& widget, QPoint angle, Qt::KeyboardModifiers modifiers, int notches);
    void checkFailures() const;
    void checkAnswer(ui::Side side, ui::Cell cell) const;

    void exportFigure(const QStringList& views);
    void waitForWork(const char* what, const std::function<bool()>& isMet);

    QTemporaryDir m_folder;
    RunWatch m_runs; ///< outlives the window's engine
    DeviceKind m_device;
    ui::ThemeController m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<PaintWatch> m_watch;
};

} // namespace mambascope::bench
