// SPDX-License-Identifier: GPL-3.0-or-later
// How wide a figure is on its page and how large its type is: the formats of venues, slides, and the user's
// own.
#pragma once

#include <QString>
#include <vector>

#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// Lengths are in PDF points (1/72 inch). LaTeX's own pt is a little smaller (1/72.27 inch): pointsOf() knows
/// both.
struct PaperFormat {
    QString id;            ///< "icml-column": in files and on the command line; "own" for the user's own
    QString name;          ///< "ICML, one column": for people
    double width = 0;      ///< of the figure
    double height = 0;     ///< 0: what suits what is drawn (PaperDrawing::height)
    double typeSize = 8;   ///< of the figure's running text; its labels are 11/13 of that
    QString family;        ///< of the running text; empty: the program's sans-serif
    bool greySafe = false; ///< lightness, dashes and hatching carry the meaning: no hue is needed
    friend bool operator==(const PaperFormat&, const PaperFormat&) = default;
};

/// Every preset, in the order of menus: ACL, NeurIPS, ICML, ICLR, AAAI, TMLR, JMLR, slides.
[[nodiscard]] std::vector<PaperFormat> paperFormats();
/// The preset of that id. Throws Error InvalidArgument that names `argument` and lists the ids.
[[nodiscard]] PaperFormat paperFormat(const QString& id, const QString& argument = QStringLiteral("format"));
/// The user's own: "3.25in", "8.4 cm", "84mm", "234.9pt" (as LaTeX's \the\columnwidth prints it), "234bp".
/// Throws Error InvalidArgument ("width" or "type size") for what is no length, nothing, or out of all
/// proportion.
[[nodiscard]] PaperFormat ownFormat(const QString& width, const QString& typeSize);
/// A length in PDF points; without a unit it is LaTeX's pt. Throws Error InvalidArgument that names
/// `argument`.
[[nodiscard]] double pointsOf(const QString& length, const QString& argument);

/// Throws Error InvalidArgument, naming the field, where no file can be made: a width, height or type size
/// that is nothing, not finite or out of all proportion, or a font family that is not installed (it would be
/// replaced by another in silence).
void checkFormat(const PaperFormat& format);
/// What a drawing takes its type and colours from. Throws as checkFormat().
[[nodiscard]] FigureStyle styleOf(const PaperFormat& format);

} // namespace mambascope::ui
