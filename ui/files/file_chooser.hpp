// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for files without stopping the event loop; tests answer in its place.
#pragma once

#include <functional>

#include <QString>
#include <QWidget>

namespace mambascope::ui {

class FileChooser {
public:
    enum class Ask {
        OpenSession,
        SaveSession,
        SavePicture,
        ModelFolder,
        Tokenizer,
        FigureFolder,
        OpenData,
        SaveSelection,
        OpenResults,
        ResultFolder,
        OpenFacts,
        OpenText,
        OpenStatistics,
        SaveDelta,
        CheckpointFolder, ///< a new one, as the next
        AdapterFolder,
        SaveFigure
    };
    using Answer = std::function<void(const QString& path)>;

    virtual ~FileChooser() = default;
    /// Where dialogs for pictures and figures start; empty: where the last file was.
    void setFigureFolder(const QString& folder) { m_figureFolder = folder; }
    /// Opens a dialog over `parent` and returns at once; `answer` is called when a path was chosen.
    virtual void ask(Ask what, QWidget* parent, Answer answer);

    enum class Unsaved { Save, Discard, Cancel };
    /// Asks what becomes of unsaved changes, and returns at once; `answer` is always called, later or now.
    /// `file`: where they would be saved; empty: nowhere yet.
    virtual void askUnsaved(QWidget* parent, const QString& file, std::function<void(Unsaved)> answer);

private:
    QString m_figureFolder;
};

} // namespace mambascope::ui
