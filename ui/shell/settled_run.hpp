// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the program without a user: waits until a window shows all its results, does one thing, and says
// how it went.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include "ui/shell/main_window.hpp"

namespace mambascope::ui {

class SettledRun : public QObject {
    Q_OBJECT

public:
    static constexpr int kTimeoutMs = 180'000;

    /// Starts at once; the window must be shown and outlive the run. `option`: what asked for it, for
    /// messages.
    SettledRun(MainWindow& window, QString option, int timeoutMs);

Q_SIGNALS:
    /// Exit code as the command line documents it (0 done, 2 usage, 3 file, 4 device or timeout) and one line
    /// about what went wrong.
    void finished(int exitCode, const QString& problem);

protected:
    /// All results are there. May throw Error.
    virtual void act() = 0;
    [[nodiscard]] MainWindow& window() { return m_window; }

private:
    void settle();
    void finish(int exitCode, const QString& problem);

    MainWindow& m_window;
    QTimer m_timeout;
    bool m_isOver = false;
};

} // namespace mambascope::ui
