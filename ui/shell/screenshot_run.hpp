// SPDX-License-Identifier: GPL-3.0-or-later
// Renders a window with all its results to a file.
#pragma once

#include "ui/shell/settled_run.hpp"

namespace mambascope::ui {

class ScreenshotRun : public SettledRun {
    Q_OBJECT

public:
    ScreenshotRun(MainWindow& window, QString file, int timeoutMs = kTimeoutMs);

protected:
    void act() override;

private:
    QString m_file;
};

} // namespace mambascope::ui
