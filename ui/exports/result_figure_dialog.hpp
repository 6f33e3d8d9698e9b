// SPDX-License-Identifier: GPL-3.0-or-later
// "Figure like a paper's": which figure, of which results, open ones or others, for which venue, into which
// file.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QThreadPool>

#include "core/base/error.hpp"
#include "ui/exports/figure_choices.hpp"
#include "ui/exports/result_figure.hpp"
#include "ui/files/file_chooser.hpp"
#include "ui/widgets/error_label.hpp"

namespace mambascope::ui {

class ResultFigureDialog : public QDialog {
    Q_OBJECT

public:
    /// Results that are open.
    struct Results {
        QString title;
        std::filesystem::path folder;
        std::vector<int> windows; ///< sizes that they have
        bool isShown = false;     ///< ticked to begin with
    };

    /// `files` must outlive the dialog. Names as FigureChoices has them of last time.
    ResultFigureDialog(std::vector<Results> results, const FigureChoices& choices, FileChooser& files,
                       QWidget* parent);
    ~ResultFigureDialog() override;

    [[nodiscard]] FigureChoices choices() const;
    /// What would be written now. Throws Error for a format that can't be.
    [[nodiscard]] ResultFigureRequest request() const;

Q_SIGNALS:
    /// The file is there; the dialog closes.
    void written(const QString& file, const QStringList& notes);

private:
    void addPresets();
    void addResults();
    void addResults(const Results& results);
    void addFolders(const QString& path);
    void addWindows();
    void addMore();
    void addFile();
    void makeButtons();
    void suggestFile();
    void check();
    void start();
    void ended(const std::optional<Error>& failure, const QStringList& notes, const QString& file);
    [[nodiscard]] QString problem() const;

    std::vector<Results> m_results;
    FileChooser& m_files;
    FigureChoices m_choices;
    QFormLayout* m_form;
    QComboBox* m_preset;
    QListWidget* m_list;
    QComboBox* m_window;
    QCheckBox* m_published;
    QComboBox* m_venue;
    QCheckBox* m_grey;
    QLineEdit* m_file;
    ErrorLabel* m_error;
    QPushButton* m_save = nullptr;
    bool m_isOwnName = false; ///< the user has written a file's name
    bool m_isBusy = false;
    QThreadPool m_reader; ///< of one thread
};

} // namespace mambascope::ui
