// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown of results: which of them, which number, of which prompts, in which form.
#pragma once

#include <QButtonGroup>
#include <QComboBox>
#include <QToolButton>
#include <QWidget>

#include "ui/data/result_bench.hpp"
#include "ui/views/results/result_chart.hpp"

namespace mambascope::ui {

class ResultsBar : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the bar.
    ResultsBar(ResultBench& bench, QWidget* parent);

    [[nodiscard]] ResultForm form() const { return m_form; }
    void setForm(ResultForm form);
    /// The bench has other results, or shows others.
    void refresh();
    void retranslate();

Q_SIGNALS:
    void formChanged();

private:
    QComboBox* addBox(const char* name);
    void fillSets();
    void fillSources();
    void fillRelations();
    void tell();
    void tellShown();

    ResultBench& m_bench;
    ResultForm m_form = ResultForm::Curves;
    QComboBox* m_first;
    QComboBox* m_second;
    QComboBox* m_metric;
    QComboBox* m_place;
    QComboBox* m_relation;
    QComboBox* m_window;
    QComboBox* m_source;
    QComboBox* m_group;
    QComboBox* m_axis;
    QComboBox* m_band;
    QComboBox* m_formBox;
};

} // namespace mambascope::ui
