// SPDX-License-Identifier: GPL-3.0-or-later
// What an experiment over the rows shown is to do, and where its results go.
#pragma once

#include <array>
#include <vector>

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/data/experiment_run.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/shell/window_model.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class RunDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    RunDialog(WindowModel& model, FileChooser& files, QWidget* parent);

    /// What is set in it now.
    [[nodiscard]] RunPlan plan() const;

Q_SIGNALS:
    void wanted(const mambascope::ui::RunPlan& plan);

private:
    QCheckBox* addCheck(const char* name, const QString& text, bool isOn);
    QWidget* checkRow(const std::vector<QCheckBox*>& boxes, const char* name, const QString& text);
    void makeFields();
    void check();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString facts() const;
    [[nodiscard]] ExperimentSort sort() const;

    WindowModel& m_model;
    FileChooser& m_files;
    QComboBox* m_sort;
    std::array<QCheckBox*, 2> m_sides{};
    QLineEdit* m_windows;
    QComboBox* m_align;
    std::vector<std::pair<Role, QCheckBox*>> m_sources;
    std::vector<std::pair<std::string, QCheckBox*>> m_groups;
    QWidget* m_sourceRow = nullptr;
    QWidget* m_groupRow = nullptr;
    QCheckBox* m_countEmpty;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    QLabel* m_facts;
    ErrorLabel* m_error;
    QPushButton* m_start = nullptr;
};

} // namespace mambascope::ui
