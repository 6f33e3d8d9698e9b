// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {
namespace {

constexpr double kBodyUnits = 13; // theme::bodyFont at factor 1

} // namespace

FigureStyle screenStyle(const QWidget& widget, double scale) {
    FigureStyle style;
    style.palette = widget.palette();
    style.body = widget.font();
    style.scale = scale;
    style.direction = widget.layoutDirection();
    return style;
}

FigureStyle paperStyle(double points) {
    FigureStyle style;
    style.medium = FigureStyle::Medium::Paper;
    style.palette = lightPalette();
    style.body = theme::bodyFont();
    style.body.setHintingPreference(QFont::PreferNoHinting);
    // No spacing, but one that is set: without it fi and fl become ligatures, which spoil searches in a PDF.
    style.body.setLetterSpacing(QFont::PercentageSpacing, 100);
    style.direction = Qt::LeftToRight;
    style.withTitle = false;
    style.unitsPerPoint = kBodyUnits / points;
    style.hairline = 0.5 * style.unitsPerPoint;
    style.cellOverlap = 0.2 * style.unitsPerPoint;
    return style;
}

} // namespace mambascope::ui
