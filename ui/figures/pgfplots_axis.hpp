// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, colours and axes of pgfplots sources. Private to ui/figures.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_facts.hpp"

namespace mambascope::ui {

/// A length in PDF points, which TeX calls bp.
[[nodiscard]] QString bigPoints(double points);
/// How long a text is about, in a font of that size.
[[nodiscard]] double textLength(const QString& text, double typeSize);
/// Name of a colour, "mambaRRGGBB", which colorDefinition() makes.
[[nodiscard]] QString colorName(QRgb color);
[[nodiscard]] QString colorDefinition(QRgb color);
/// "xmin=…,xmax=…,xtick={…},xticklabels={…},xlabel={…}," for axis 'x' or 'y'.
[[nodiscard]] QString axisOptions(QChar axis, const FigureAxis& words);
/// "color=…,line width=…,dash pattern=…"
[[nodiscard]] QString lineOptions(const FigureLine& line);

} // namespace mambascope::ui
