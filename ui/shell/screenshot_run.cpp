// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshot_run.hpp"

#include <utility>

#include "core/base/error.hpp"
#include "ui/files/picture_export.hpp"

namespace mambascope::ui {

ScreenshotRun::ScreenshotRun(MainWindow& window, QString file, int timeoutMs)
    : m_window(window)
    , m_file(std::move(file)) {
    setObjectName(QStringLiteral("screenshotRun"));
    for (const Side side : kSides) {
        window.pane(side).bars().setAnimated(false); // a picture shows the end of the movement
    }
    connect(&window.runner(), &ExperimentRunner::settled, this, &ScreenshotRun::settle, Qt::QueuedConnection);
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this, timeoutMs] {
        finish(static_cast<int>(ErrorKind::Device),
               QStringLiteral("--screenshot: the results did not come within %1 s").arg(timeoutMs / 1000));
    });
    m_timeout.start(timeoutMs);
    QMetaObject::invokeMethod(this, &ScreenshotRun::settle, Qt::QueuedConnection);
}

void ScreenshotRun::settle() {
    if (m_isOver) {
        return;
    }
    if (modelPrompt(m_window.experiment().state()).empty()) {
        finish(static_cast<int>(ErrorKind::Usage), QStringLiteral("--prompt: expected some text"));
        return;
    }
    ExperimentRunner& runner = m_window.runner();
    for (const Side side : kSides) {
        for (const Channel channel : runner.channels()) {
            if (const auto& failure = runner.failure(side, channel)) {
                finish(static_cast<int>(errorKind(failure->code)), QString::fromStdString(failure->detail));
                return;
            }
        }
    }
    if (!runner.isSettled()) {
        return;
    }
    try {
        savePicture(m_window, m_file);
        finish(0, {});
    } catch (const Error& error) {
        finish(static_cast<int>(error.kind()), QString::fromUtf8(error.what()));
    }
}

void ScreenshotRun::finish(int exitCode, const QString& problem) {
    if (!m_isOver) {
        m_isOver = true;
        m_timeout.stop();
        Q_EMIT
        finished(exitCode, problem);
    }
}

} // namespace mambascope::ui
