// SPDX-License-Identifier: GPL-3.0-or-later
// "Export figure": which view, for which venue, in which folder.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <functional>

#include "ui/exports/figure_choices.hpp"
#include "ui/exports/figure_export.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// Asks for a folder; the answer comes later, or never.
    using AskFolder = std::function<void(QWidget* parent, std::function<void(const QString&)> answer)>;

    /// `view`: an id that `figures` knows. `prompt` names the folder.
    FigureDialog(FigureExport figures, const QString& view, const QString& prompt,
                 const FigureChoices& choices, AskFolder askFolder, QWidget* parent);

    [[nodiscard]] FigureChoices choices() const;
    /// What an export that is asked for now would be. Throws Error for a format that can't be.
    [[nodiscard]] FigureRequest request() const;
    /// The results are all there, or some are still to come.
    void setReady(bool isReady);

Q_SIGNALS:
    /// The folder is written; the dialog closes.
    void exported(const QString& folder, const QStringList& notes);

private:
    void addRows(const QString& view);
    void addRow(const QString& label, QWidget& field, const QString& name);
    void addFolderRow();
    void makeButtons();
    void suggestFolder();
    void choicesChanged();
    void tryExport();

    FigureExport m_figures;
    QString m_prompt;
    AskFolder m_askFolder;
    QFormLayout* m_form;
    QComboBox* m_view;
    QComboBox* m_venue;
    QLineEdit* m_width;
    QLineEdit* m_typeSize;
    QCheckBox* m_grey;
    QLineEdit* m_folder;
    ErrorLabel* m_problem;
    QPushButton* m_export;
    QString m_in;             ///< the folder that the new one goes into
    bool m_isOwnName = false; ///< the user has written a folder's name
    QString m_mayReplace;     ///< the folder of which the user was told that it exists
};

} // namespace mambascope::ui
