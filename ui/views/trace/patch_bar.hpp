// SPDX-License-Identifier: GPL-3.0-or-later
// What a click into the maps of causal tracing does: which value it puts into the state, in which models, and
// of which states there are maps.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QToolButton>
#include <QWidget>
#include <vector>

#include "ui/actions/action_registry.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

class PatchBar : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the bar. `actions` has those that ask for statistics.
    PatchBar(Experiment& experiment, const ActionRegistry& actions, QWidget* parent);

    void retranslate();

private:
    void showState();
    void setTexts();
    void fillStates();
    void fillStatistics();

    Experiment& m_experiment;
    const ActionRegistry& m_actions;
    QLabel* m_label;
    QComboBox* m_value;
    QToolButton* m_statistics;
    QToolButton* m_both;
    QToolButton* m_states;
};

} // namespace mambascope::ui
