// SPDX-License-Identifier: GPL-3.0-or-later
// The line above causal tracing: "instead of Danielle Darrieux:" another subject, or noise; what is put
// where; how many layers at once.
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include "ui/data/other_subjects.hpp"
#include "ui/history/experiment.hpp"
#include "ui/views/trace/subject_list_model.hpp"

namespace mambascope::ui {

class TraceBar : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the bar.
    TraceBar(Experiment& experiment, QWidget* parent);

    /// What the other run's subject stands in for; empty: the prompt has none.
    void setSubject(const QString& subject);
    /// What may be chosen, with the answer of each.
    void setSuggestions(const std::vector<OtherSubject>& subjects);
    void retranslate();

private:
    void showState();
    void changeNoise();
    void setTexts();
    void showLabel();

    Experiment& m_experiment;
    QString m_subject;
    QLabel* m_label;
    SubjectListModel* m_subjects;
    QComboBox* m_other;
    QToolButton* m_noise;
    QDoubleSpinBox* m_amount;
    QComboBox* m_into;
    QSpinBox* m_window;
    bool m_isShowing = false; ///< the state is being shown: nobody has typed
};

} // namespace mambascope::ui
