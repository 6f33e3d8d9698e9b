// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <array>
#include <memory>
#include <optional>

#include "tests/benchmarks/timed_application.hpp"
#include "ui/shell/main_window.hpp"
#include "ui/views/map/knockout_map_view.hpp"

namespace mambascope::bench {

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
    /// Milliseconds from the start to the paint; nothing: not painted yet.
    [[nodiscard]] std::optional<double> painted(ui::Side side) const { return m_painted[indexOf(side)]; }
    [[nodiscard]] bool isComplete() const { return m_painted[0] && m_painted[1]; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] const QWidget& view(ui::Side side) const;
    [[nodiscard]] bool showsNewAnswer(ui::Side side) const;
    void eventIsOver();

    TimedApplication& m_application;
    ui::MainWindow& m_window;
    std::array<const ui::KnockoutMapView*, 2> m_maps{};
    ui::Channel m_channel = ui::Channel::Predict;
    QElapsedTimer m_clock;
    std::array<std::shared_ptr<const Snapshot>, 2> m_before; ///< held, so that no new one has its address
    std::array<bool, 2> m_isPainting{};
    std::array<std::optional<double>, 2> m_painted;
};

} // namespace mambascope::bench
