// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until a window shows all its results, renders it to a file and says how it went.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include "ui/shell/main_window.hpp"

namespace mambascope::ui {

class ScreenshotRun : public QObject {
    Q_OBJECT

public:
    static constexpr int kTimeoutMs = 180'000;

    /// Starts at once; the window must be shown and outlive the run.
    ScreenshotRun(MainWindow& window, QString file, int timeoutMs = kTimeoutMs);

Q_SIGNALS:
    /// Exit code as the command line documents it (0 written, 2 usage, 3 file, 4 device or timeout) and one
    /// line about what went wrong.
    void finished(int exitCode, const QString& problem);

private:
    void settle();
    void finish(int exitCode, const QString& problem);

    MainWindow& m_window;
    QString m_file;
    QTimer m_timeout;
    bool m_isOver = false;
};

} // namespace mambascope::ui
