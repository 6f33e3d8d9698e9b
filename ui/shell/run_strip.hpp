// SPDX-License-Identifier: GPL-3.0-or-later
// How far an experiment is: above the status line while there is one.
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QWidget>

#include "ui/data/experiment_run.hpp"

namespace mambascope::ui {

/// "demo-mamba2: 1,204 of 2,000 prompts, 85 a second, 9 s left"
[[nodiscard]] QString runWords(const ExperimentRun& run);

class RunStrip : public QWidget {
    Q_OBJECT

public:
    /// The actions are its buttons. All must outlive the strip.
    RunStrip(ExperimentRun& run, const QList<QAction*>& actions, QWidget* parent);

private:
    void show();

    ExperimentRun& m_run;
    QLabel* m_words;
    QProgressBar* m_bar;
};

} // namespace mambascope::ui
