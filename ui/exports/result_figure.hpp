// SPDX-License-Identifier: GPL-3.0-or-later
// A paper's figure from result folders, as one file: without a window, without an engine.
#pragma once

#include <QString>
#include <QStringList>
#include <filesystem>
#include <vector>

#include "core/papers/paper_presets.hpp"
#include "ui/paper/paper_files.hpp"

namespace mambascope::ui {

struct ResultFigureRequest {
    QString preset;
    std::vector<std::filesystem::path> folders;
    PaperOptions options;
    PaperFormat format;
    double dpi = 300;
    QString file; ///< ends in .pdf, .svg or .png
};

/// What goes on paper of a figure over data sets.
[[nodiscard]] PaperDrawing resultDrawing(PaperFigure figure);

/// Writes the file, whole or not at all; notes for the user. Throws Error as paperFigure(), pdfFile() and
/// writing do, and InvalidArgument for another kind of file. The window's thread; needs a QGuiApplication.
QStringList writeResultFigure(const ResultFigureRequest& request);
/// The same of a figure that is made already, which may be on another thread: paperFigure() of the request.
QStringList writeResultFigure(const ResultFigureRequest& request, PaperFigure figure);

} // namespace mambascope::ui
