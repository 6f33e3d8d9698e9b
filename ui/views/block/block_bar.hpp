// SPDX-License-Identifier: GPL-3.0-or-later
// The line above blocking: how tokens are blocked, what of theirs, in how many layers, and by which means.
#pragma once

#include <functional>
#include <vector>

#include <QComboBox>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include "core/values/intervention.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class BlockBar : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the bar.
    BlockBar(Experiment& experiment, QWidget* parent);

    /// Something is being computed that can be stopped.
    void setRunning(bool isRunning);
    /// The token sets that are blocked, which the view keeps: shows them.
    void setSources(const std::vector<Role>& sources);
    void retranslate();

Q_SIGNALS:
    void stopRequested();
    /// The user wants these sets, in the menu's order; at least one.
    void sourcesChosen(const std::vector<mambascope::Role>& sources);

private:
    void connectAll();
    void showState();
    void fillMeans();
    void fillSources();
    void chooseSource(Role role, bool isOn);
    void setTexts();
    /// A change of what is asked, as an undoable step.
    void change(const std::function<void(BlockState&)>& edit, const StepText& text,
                StepKind kind = StepKind::Single);

    Experiment& m_experiment;
    QComboBox* m_how;
    QComboBox* m_state;
    QComboBox* m_means;
    QSpinBox* m_window;
    QToolButton* m_sets;
    QToolButton* m_stop;
    std::vector<Role> m_sources;
    bool m_isShowing = false; ///< the state is being shown: nobody has typed
};

} // namespace mambascope::ui
