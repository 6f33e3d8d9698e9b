// SPDX-License-Identifier: GPL-3.0-or-later
// The lines above linear relations: which relation, how many facts, β and rank, what is computed of it, and
// how it is shown.
#pragma once

#include <functional>

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include "ui/data/relation_source.hpp"
#include "ui/history/experiment.hpp"

namespace mambascope::ui {

/// Curves: bars, singular values and shares by layer. Facts: the tested facts with both answers.
enum class LreForm { Curves, Facts };

class LreBar : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the bar.
    LreBar(Experiment& experiment, const RelationSource& source, QWidget* parent);

    [[nodiscard]] LreForm form() const;
    void setForm(LreForm form);
    /// Something is being computed that can be stopped.
    void setRunning(bool isRunning);
    void retranslate();

Q_SIGNALS:
    void formChanged();
    void stopRequested();

private:
    void makeRows();
    void connectAll();
    void showState();
    void fillRelations();
    void setTexts();
    /// A change of what is asked, as an undoable step.
    void change(const std::function<void(RelationState&)>& edit, const StepText& text,
                StepKind kind = StepKind::Single);
    void chooseRelation(int index);

    Experiment& m_experiment;
    const RelationSource& m_source;
    QComboBox* m_relation;
    QSpinBox* m_train;
    QSpinBox* m_test;
    QDoubleSpinBox* m_beta;
    QSpinBox* m_rank;
    QToolButton* m_causality;
    QComboBox* m_layers;
    QComboBox* m_form;
    QToolButton* m_stop;
    bool m_isShowing = false; ///< the state is being shown: nobody has typed
};

} // namespace mambascope::ui
