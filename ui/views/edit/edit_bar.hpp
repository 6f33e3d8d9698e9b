// SPDX-License-Identifier: GPL-3.0-or-later
// The lines above an edit: which fact becomes which, where in which model, and what starts it.
#pragma once

#include <array>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QWidget>

#include "core/values/model_info.hpp"
#include "ui/history/experiment.hpp"
#include "ui/views/edit/effect_strip.hpp"

class QHBoxLayout;

namespace mambascope::ui {

/// What the bar shows that is not in the experiment's state.
struct EditBarFacts {
    QString subject;                  ///< empty: the prompt has none
    QString ownAnswer;                ///< what the true object is where none is named; empty: not known
    std::array<QString, 2> models;    ///< names, by Side
    const ModelInfo* model = nullptr; ///< that is edited; null: not known yet
    bool isRunning = false;
    bool isSweeping = false;     ///< layers of the chosen site are still to come
    std::vector<double> effects; ///< subjectEffects(); empty: not traced
    bool canRun = false;         ///< nothing that an edit needs is missing
};

class EditBar : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the bar.
    EditBar(Experiment& experiment, QWidget* parent);

    void setFacts(EditBarFacts facts);
    /// Objects that may be chosen; what is typed stays.
    void setObjects(const QStringList& objects);
    void retranslate();
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void runRequested();
    void stopRequested();
    void sweepRequested();
    void sweepStopRequested();
    void promptsRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Makes a step of the history of what `set` does to the edit.
    template <typename Set>
    void change(Set set, const StepText& text, StepKind kind = StepKind::Single);
    void makeFact(QHBoxLayout& row);
    void makePlace(QHBoxLayout& row);
    void makeHow(QHBoxLayout& row);
    void showState();
    void showSites();
    void setTexts();

    Experiment& m_experiment;
    EditBarFacts m_facts;
    QStringList m_objects; ///< in the list
    QLabel* m_subject;
    QLineEdit* m_true;
    QLabel* m_arrow;
    QComboBox* m_new;
    QToolButton* m_prompts;
    QToolButton* m_run;
    QComboBox* m_side;
    QButtonGroup* m_sites;
    std::array<QToolButton*, 4> m_siteButtons{}; ///< by Matrix
    QLabel* m_layerText;
    QSlider* m_layer;
    EffectStrip* m_effects;
    QSpinBox* m_steps;
    QCheckBox* m_moments;
    QToolButton* m_sweep;
    QBoxLayout* m_rows;       ///< of model and layer, and of the search: below or beside each other
    bool m_isShowing = false; ///< the state is being shown: nobody has chosen anything
};

} // namespace mambascope::ui
