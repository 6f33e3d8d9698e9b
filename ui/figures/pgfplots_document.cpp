// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/pgfplots_axis.hpp"
#include "ui/figures/pgfplots_source.hpp"

namespace mambascope::ui {

QByteArray pgfplotsDocument(const FigureSheetSize& size, const QString& body) {
    return QStringLiteral("\\documentclass{article}\n"
                          "\\usepackage{fix-cm}\n"
                          "\\usepackage[paperwidth=%1,paperheight=%2,margin=0bp]{geometry}\n"
                          "\\usepackage{pgfplots}\n"
                          "\\pgfplotsset{compat=1.16}\n"
                          "\\pagestyle{empty}\\setlength\\parindent{0pt}\\setlength\\topskip{0pt}\n"
                          "\\begin{document}\n"
                          "\\input{%3}%\n"
                          "\\end{document}\n")
        .arg(bigPoints(size.width), bigPoints(size.height), body)
        .toUtf8();
}

} // namespace mambascope::ui
