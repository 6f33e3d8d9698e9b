// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {
namespace {

constexpr double kUnitsPerPoint = 96.0 / 72.0;
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
    style.body = theme::bodyFont(points * kUnitsPerPoint / kBodyUnits);
    style.direction = Qt::LeftToRight;
    style.withTitle = false;
    style.hairline = 0.5 * kUnitsPerPoint;
    style.cellOverlap = 0.2 * kUnitsPerPoint;
    return style;
}

} // namespace mambascope::ui
