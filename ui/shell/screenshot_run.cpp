// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screenshot_run.hpp"

#include <utility>

#include "ui/files/picture_export.hpp"

namespace mambascope::ui {

ScreenshotRun::ScreenshotRun(MainWindow& window, QString file, int timeoutMs)
    : SettledRun(window, QStringLiteral("--screenshot"), timeoutMs)
    , m_file(std::move(file)) {
    setObjectName(QStringLiteral("screenshotRun"));
}

void ScreenshotRun::act() {
    savePicture(window(), m_file);
}

} // namespace mambascope::ui
