// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/file_chooser.hpp"

#include <utility>

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace mambascope::ui {
namespace {

struct FileChooserText {
    Q_DECLARE_TR_FUNCTIONS(FileChooserText)
};

void setUp(QFileDialog& dialog, FileChooser::Ask what) {
    switch (what) {
    case FileChooser::Ask::OpenSession:
        dialog.setWindowTitle(FileChooserText::tr("Open session"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilter(FileChooserText::tr("Sessions (*.mambascope *.json)"));
        break;
    case FileChooser::Ask::SaveSession:
        dialog.setWindowTitle(FileChooserText::tr("Save session"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setNameFilter(FileChooserText::tr("Sessions (*.mambascope)"));
        dialog.setDefaultSuffix(QStringLiteral("mambascope"));
        break;
    case FileChooser::Ask::SavePicture:
        dialog.setWindowTitle(FileChooserText::tr("Export picture"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setNameFilter(FileChooserText::tr("Pictures (*.png)"));
        dialog.setDefaultSuffix(QStringLiteral("png"));
        break;
    case FileChooser::Ask::ModelFolder:
        dialog.setWindowTitle(FileChooserText::tr("Open a model's folder"));
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileChooser::Ask::FigureFolder:
        dialog.setWindowTitle(FileChooserText::tr("Choose a folder for figures"));
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileChooser::Ask::OpenData:
        dialog.setWindowTitle(FileChooserText::tr("Open data set"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilters({FileChooserText::tr("Data sets and selections (*.jsonl *.csv *.tsv *.txt *.gz "
                                                   "*.selection.json)"),
                               FileChooserText::tr("All files (*)")});
        break;
    case FileChooser::Ask::SaveSelection:
        dialog.setWindowTitle(FileChooserText::tr("Save selection"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setNameFilter(FileChooserText::tr("Selections (*.selection.json)"));
        dialog.setDefaultSuffix(QStringLiteral("selection.json"));
        break;
    case FileChooser::Ask::OpenResults:
        dialog.setWindowTitle(FileChooserText::tr("Open results"));
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileChooser::Ask::ResultFolder:
        dialog.setWindowTitle(FileChooserText::tr("Choose a folder for the results"));
        dialog.setFileMode(QFileDialog::Directory);
        dialog.setOption(QFileDialog::ShowDirsOnly);
        break;
    case FileChooser::Ask::SaveDelta:
        dialog.setWindowTitle(FileChooserText::tr("Export the edit as a file"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setNameFilter(FileChooserText::tr("Edits (*.safetensors)"));
        dialog.setDefaultSuffix(QStringLiteral("safetensors"));
        break;
    case FileChooser::Ask::CheckpointFolder:
        dialog.setWindowTitle(FileChooserText::tr("Name a new folder for the edited checkpoint"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        break;
    case FileChooser::Ask::AdapterFolder:
        dialog.setWindowTitle(FileChooserText::tr("Name a new folder for the adapter"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        break;
    case FileChooser::Ask::SaveFigure:
        dialog.setWindowTitle(FileChooserText::tr("Save the figure"));
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setNameFilter(FileChooserText::tr("Figures (*.pdf *.svg *.png)"));
        dialog.setDefaultSuffix(QStringLiteral("pdf"));
        break;
    case FileChooser::Ask::OpenFacts:
        dialog.setWindowTitle(FileChooserText::tr("Open the facts of a relation"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilters({FileChooserText::tr("Facts (*.json)"), FileChooserText::tr("All files (*)")});
        break;
    case FileChooser::Ask::OpenText:
        dialog.setWindowTitle(FileChooserText::tr("Choose a text whose tokens' means are taken"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilters({FileChooserText::tr("Texts (*.txt)"), FileChooserText::tr("All files (*)")});
        break;
    case FileChooser::Ask::OpenStatistics:
        dialog.setWindowTitle(FileChooserText::tr("Open statistics with means"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilters(
            {FileChooserText::tr("Statistics (*.safetensors)"), FileChooserText::tr("All files (*)")});
        break;
    case FileChooser::Ask::Tokenizer:
        dialog.setWindowTitle(FileChooserText::tr("Choose a tokenizer"));
        dialog.setFileMode(QFileDialog::ExistingFile);
        dialog.setNameFilter(FileChooserText::tr("Tokenizers (*.json)"));
        break;
    }
}

} // namespace

void FileChooser::ask(Ask what, QWidget* parent, Answer answer) {
    auto* dialog = new QFileDialog(parent);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    setUp(*dialog, what);
    if (!m_figureFolder.isEmpty() &&
        (what == Ask::SavePicture || what == Ask::FigureFolder || what == Ask::SaveFigure)) {
        dialog->setDirectory(m_figureFolder);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [answer = std::move(answer)](const QString& path) { answer(path); });
    dialog->open();
}

void FileChooser::askUnsaved(QWidget* parent, const QString& file, std::function<void(Unsaved)> answer) {
    auto* box = new QMessageBox(
        QMessageBox::Warning, FileChooserText::tr("Unsaved changes"),
        file.isEmpty()
            ? FileChooserText::tr("This session is not saved.")
            : FileChooserText::tr("%1 has changes that are not saved.").arg(QFileInfo(file).fileName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box->setObjectName(QStringLiteral("unsavedBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(FileChooserText::tr("Discard closes the window and loses them."));
    box->setDefaultButton(QMessageBox::Save);
    box->setEscapeButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::finished, parent, [answer = std::move(answer)](int button) {
        answer(button == QMessageBox::Save      ? Unsaved::Save
               : button == QMessageBox::Discard ? Unsaved::Discard
                                                : Unsaved::Cancel);
    });
    box->open();
}

} // namespace mambascope::ui
