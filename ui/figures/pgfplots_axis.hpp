// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths, colours and axes of pgfplots sources. Private to ui/figures.
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QString>

#include "ui/figures/figure_data.hpp"
#include "ui/figures/figure_facts.hpp"

namespace mambascope::ui {

/// What stands around the area in which a panel is drawn, in points.
struct PanelMargins {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
};

/// A length in PDF points, which TeX calls bp.
[[nodiscard]] QString bigPoints(double points);
/// How long a text is about, in a font of that size.
[[nodiscard]] double textLength(const QString& text, double typeSize);
/// The longest of an axis' tick texts.
[[nodiscard]] double longestTick(const FigureAxis& axis, double typeSize);
/// Name of a colour, "mambaRRGGBB", which colorDefinition() makes.
[[nodiscard]] QString colorName(QRgb color);
[[nodiscard]] QString colorDefinition(QRgb color);
/// "xmin=…,xmax=…,xtick={…},xticklabels={…},xlabel={…}," for axis 'x' or 'y'.
[[nodiscard]] QString axisOptions(QChar axis, const FigureAxis& words);
/// "color=…,line width=…,dash pattern=…"
[[nodiscard]] QString lineOptions(const FigureLine& line);

} // namespace mambascope::ui
