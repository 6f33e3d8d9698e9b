// SPDX-License-Identifier: GPL-3.0-or-later
// "Export figure": which views, in whose manner, for which venue, in which folder. The export itself runs
// beside the window and can be cancelled.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <functional>
#include <memory>
#include <optional>

#include "ui/exports/export_job.hpp"
#include "ui/exports/figure_choices.hpp"
#include "ui/exports/figure_export.hpp"
#include "ui/exports/part_list.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// What the dialog needs of the window.
    struct Hooks {
        /// Asks for a folder; the answer comes later, or never.
        std::function<void(QWidget* parent, std::function<void(const QString&)> answer)> askFolder;
        /// Sets the experiment as a paper's figure needs it, and brings its view into sight.
        std::function<void(const ReplicaPreset& preset)> usePreset;
        /// The experiment's prompt, which names the folder.
        std::function<QString()> prompt;
    };

    /// `view`: an id that `figures` knows.
    FigureDialog(FigureExport figures, const QString& view, const FigureChoices& choices, Hooks hooks,
                 QWidget* parent);
    /// Cancels what is being exported.
    ~FigureDialog() override;

    [[nodiscard]] FigureChoices choices() const;
    /// What an export that is asked for now would be. Throws Error for a format that can't be.
    [[nodiscard]] FigureRequest request() const;
    /// The results are all there, or some are still to come.
    void setReady(bool isReady);
    /// Cancels an export that is being made; else closes.
    void reject() override;

Q_SIGNALS:
    /// The folder is written; the dialog closes.
    void exported(const QString& folder, const QStringList& notes);

private:
    void addRows(const QString& view);
    void addViews(const QString& view);
    void addPresets();
    void addFolderRow();
    void addProgressRow();
    void makeButtons();
    void connectFields();
    void suggestFolder();
    void viewChosen();
    void presetChosen();
    void choicesChanged();
    void setFieldsEnabled(bool isEnabled);
    void showReady();
    void tryExport();
    void start(PreparedExport prepared);
    void ended(const ExportJob::Outcome& outcome);
    [[nodiscard]] std::optional<ReplicaPreset> preset() const;
    /// What names the folder before the prompt.
    [[nodiscard]] QString subject() const;

    FigureExport m_figures;
    Hooks m_hooks;
    QFormLayout* m_form;
    QComboBox* m_preset;
    QComboBox* m_view;
    PartList* m_parts;
    QComboBox* m_venue;
    QLineEdit* m_width;
    QLineEdit* m_typeSize;
    QCheckBox* m_grey;
    QLineEdit* m_folder;
    QPushButton* m_choose = nullptr;
    QProgressBar* m_progress;
    ErrorLabel* m_problem;
    QPushButton* m_export = nullptr;
    QString m_in;             ///< the folder that the new one goes into
    bool m_isOwnName = false; ///< the user has written a folder's name
    bool m_isReady = true;
    QString m_mayReplace;             ///< the folder of which the user was told that it exists
    std::unique_ptr<ExportJob> m_job; ///< while it runs
};

} // namespace mambascope::ui
