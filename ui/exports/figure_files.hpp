// SPDX-License-Identifier: GPL-3.0-or-later
// The files of one export: graphics, numbers, sources, caption, session.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <vector>

#include "ui/exports/export_folder.hpp"
#include "ui/exports/figure_part.hpp"

namespace mambascope::ui {

struct FigureFiles {
    std::vector<ExportFile> files;
    QStringList notes; ///< what is left out and why, a sentence each
};

/// Every file of a figure of these parts, (a), (b), … where there are several: figure.pdf, .svg and .png of
/// the whole page, caption.tex, and for each part its numbers and sources; "figure.csv", of several parts
/// "figure-a.csv". Throws as pdfFile() and the others do, and ExportCancelled. Any thread.
[[nodiscard]] FigureFiles figureFiles(const std::vector<FigurePart>& parts, const PaperFormat& format,
                                      double dpi, ExportProgress& progress);
/// "a" of the first part, which is also in the names of its files.
[[nodiscard]] QString partLetter(int part);
constexpr int kMostParts = 26;
/// How many steps of the progress that takes.
[[nodiscard]] int stepsOfFiles(int parts);

} // namespace mambascope::ui
