// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows are shown: a filter, where the subject stands, a sample.
#pragma once

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimer>
#include <QWidget>

#include "ui/data/row_selection.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class DatasetBar : public QWidget {
    Q_OBJECT

public:
    static constexpr int kTypingPauseMs = 250;

    explicit DatasetBar(QWidget* parent);

    /// Shows it, without telling of it.
    void setSelection(const RowSelection& selection);
    /// What is wrong with the filter; empty: nothing.
    void setError(const QString& text);
    [[nodiscard]] QLineEdit& filter() { return *m_filter; }
    void retranslate();

Q_SIGNALS:
    /// The user wants these rows; `rows` of a saved selection are as they were set.
    void selectionWanted(const mambascope::Selection& selection);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void tell();
    [[nodiscard]] RowSelection wanted() const;

    RowSelection m_selection; ///< as it was set last: with what the bar has no field for
    QBoxLayout* m_row;        ///< the filter beside the other fields, or above them
    QHBoxLayout* m_fields;
    QLineEdit* m_filter;
    QComboBox* m_place;
    QLabel* m_sampleLabel;
    QSpinBox* m_sample;
    QLabel* m_seedLabel;
    QSpinBox* m_seed;
    ErrorLabel* m_error;
    QTimer m_pause;
};

} // namespace mambascope::ui
