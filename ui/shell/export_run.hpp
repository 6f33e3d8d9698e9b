// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the folder of a figure of a window with all its results.
#pragma once

#include "ui/exports/figure_export.hpp"
#include "ui/shell/settled_run.hpp"

namespace mambascope::ui {

class ExportRun : public SettledRun {
    Q_OBJECT

public:
    /// Brings the views into sight: what nobody sees is not computed.
    ExportRun(MainWindow& window, FigureRequest request, int timeoutMs = kTimeoutMs);

    /// What is left out of the folder and why, a sentence each; once it is written.
    [[nodiscard]] const QStringList& notes() const { return m_notes; }

protected:
    void act() override;

private:
    FigureRequest m_request;
    QStringList m_notes;
};

} // namespace mambascope::ui
