// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <array>
#include <chrono>
#include <memory>
#include <optional>

#include "tests/benchmarks/timed_application.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/views/map/knockout_map_view.hpp"

namespace mambascope::bench {

/// On the way from a press to a pane's paint, on the window's thread, in milliseconds from the start.
struct PaintSteps {
    double arrived = 0;  ///< the window's thread takes the answer
    double handled = 0;  ///< it has told all views
    double painting = 0; ///< the repaint that shows it begins
    double painted = 0;
};

/// Tells when both panes have painted a new answer of one channel: a paint event of the view that shows it,
/// with the whole answer to the present state, is over and the window's surface is filled.
class PaintWatch : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the watch.
    PaintWatch(TimedApplication& application, ui::MainWindow& window);
    ~PaintWatch() override;

    /// Predictions or maps: waits for answers that are not there yet, and starts the clock.
    void start(ui::Channel channel);
    /// Nothing: not painted yet.
    [[nodiscard]] std::optional<PaintSteps> painted(ui::Side side) const { return m_painted[indexOf(side)]; }
    /// Every pane that is not hidden has painted.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] std::chrono::steady_clock::time_point began() const { return m_start; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] const QWidget& view(ui::Side side) const;
    [[nodiscard]] bool showsNewAnswer(ui::Side side) const;
    void hear(const ui::ResultChange& change);
    void eventIsOver();
    [[nodiscard]] double since(std::chrono::steady_clock::time_point time) const;

    TimedApplication& m_application;
    ui::MainWindow& m_window;
    std::array<const ui::KnockoutMapView*, 2> m_maps{};
    ui::Channel m_channel = ui::Channel::Predict;
    std::chrono::steady_clock::time_point m_start;
    std::array<std::shared_ptr<const Snapshot>, 2> m_before; ///< held, so that no new one has its address
    std::array<bool, 2> m_isHandling{}; ///< the handler that runs now has brought the answer
    std::array<bool, 2> m_isPainting{};
    std::array<PaintSteps, 2> m_steps;
    std::array<std::optional<PaintSteps>, 2> m_painted;
};

} // namespace mambascope::bench
