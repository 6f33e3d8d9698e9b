// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settled_run.hpp"

#include <utility>

#include "core/base/error.hpp"

namespace mambascope::ui {

SettledRun::SettledRun(MainWindow& window, QString option, int timeoutMs)
    : m_window(window) {
    for (const Side side : kSides) {
        window.pane(side).bars().setAnimated(false); // a picture shows the end of the movement
    }
    connect(&window.runner(), &ExperimentRunner::settled, this, &SettledRun::settle, Qt::QueuedConnection);
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this, option = std::move(option), timeoutMs] {
        finish(static_cast<int>(ErrorKind::Device),
               QStringLiteral("%1: the results did not come within %2 s").arg(option).arg(timeoutMs / 1000));
    });
    m_timeout.start(timeoutMs);
    QMetaObject::invokeMethod(this, &SettledRun::settle, Qt::QueuedConnection);
}

void SettledRun::settle() {
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
        act();
        finish(0, {});
    } catch (const Error& error) {
        finish(static_cast<int>(error.kind()), QString::fromUtf8(error.what()));
    }
}

void SettledRun::finish(int exitCode, const QString& problem) {
    if (!m_isOver) {
        m_isOver = true;
        m_timeout.stop();
        Q_EMIT
        finished(exitCode, problem);
    }
}

} // namespace mambascope::ui
