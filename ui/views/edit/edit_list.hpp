// SPDX-License-Identifier: GPL-3.0-or-later
// The edits that the models have: each can be off, and can go.
#pragma once

#include <QWidget>

#include "ui/history/experiment.hpp"

class QVBoxLayout;

namespace mambascope::ui {

class EditList : public QWidget {
    Q_OBJECT

public:
    /// Must outlive the list.
    EditList(Experiment& experiment, QWidget* parent);
    void retranslate() { showEdits(); }

private:
    void showEdits();
    void addRow(Side side, std::size_t index);

    Experiment& m_experiment;
    QVBoxLayout* m_rows;
};

} // namespace mambascope::ui
