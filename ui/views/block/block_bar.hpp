// SPDX-License-Identifier: GPL-3.0-or-later
// The line above blocking: how tokens are blocked, what of theirs, in how many layers, and by which means.
#pragma once

#include <functional>

#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class BlockBar : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the bar.
    BlockBar(Experiment& experiment, QWidget* parent);

    /// Something is being computed that can be stopped.
    void setRunning(bool isRunning);
    void retranslate();

Q_SIGNALS:
    void stopRequested();

private:
    void connectAll();
    void showState();
    void fillMeans();
    void setTexts();
    /// A change of what is asked, as an undoable step.
    void change(const std::function<void(BlockState&)>& edit, const StepText& text,
                StepKind kind = StepKind::Single);

    Experiment& m_experiment;
    QComboBox* m_how;
    QComboBox* m_state;
    QComboBox* m_means;
    QSpinBox* m_window;
    QToolButton* m_stop;
    bool m_isShowing = false; ///< the state is being shown: nobody has typed
};

} // namespace mambascope::ui
