// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <chrono>
#include <functional>
#include <string>

#include <nlohmann/json.hpp>

namespace mambascope::bench {

/// An application that times every event handler of the window's thread. What a handler sends to others on
/// its way (a window's repaint to its widgets) counts to it: that is how long the window answers to nothing
/// else.
class TimedApplication : public QApplication {
public:
    /// Longer than this, and a display of 60 Hz misses a frame.
    static constexpr double kLongestMs = 16;

    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Called after each handler, when what it painted is on the window's surface.
    void setAfterEvent(std::function<void()> call) { m_afterEvent = std::move(call); }
    /// When the handler that runs now, or ran last, began.
    [[nodiscard]] std::chrono::steady_clock::time_point handlerBegan() const { return m_began; }
    /// Forgets what was timed.
    void restart();
    /// {"handlers", "longest_ms", "longest": "event of receiver", "over_16_ms"} since the last restart, by
    /// the clock, and the same three by the thread's own processor time ("_cpu"), which a busy machine leaves
    /// alone.
    [[nodiscard]] nlohmann::ordered_json report() const;

private:
    struct Longest {
        double ms = 0;
        std::string what;
        long tooLong = 0;
        void take(double elapsed, QEvent::Type type, const char* receiver);
    };

    std::function<void()> m_afterEvent;
    std::chrono::steady_clock::time_point m_began;
    int m_depth = 0;
    long m_handlers = 0;
    Longest m_byClock;
    Longest m_byProcessor;
};

} // namespace mambascope::bench
