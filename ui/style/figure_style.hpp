// SPDX-License-Identifier: GPL-3.0-or-later
// What a drawing takes its type, colours and lengths from: the same drawing goes to the screen and on paper.
#pragma once

#include <QFont>
#include <QPalette>
#include <QWidget>

#include "ui/style/colors.hpp"
#include "ui/style/fonts.hpp"

namespace mambascope::ui {

/// Lengths are in the painter's units: logical pixels on screen; on paper the thirteenth part of the type
/// size, so that the body is 13 units in both, exactly, and all else keeps its proportion to it. A drawing
/// fills the size that it is given, starts at the painter's origin, and holds no pointer, cursor or other
/// mark of the hour: those belong to the widget alone.
struct FigureStyle {
    enum class Medium {
        Screen, ///< edges may be snapped to device pixels (`scale`), textures may be brushes
        Paper,  ///< vectors only: no image, no brush hatching (draw its lines), nothing snapped
    };

    Medium medium = Medium::Screen;
    QPalette palette; ///< light or dark; paper is light
    QFont body;       ///< sized in pixels of the painter's units
    double scale = 1; ///< device pixels per unit, on screen
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool stale = false; ///< the result is of another state; the drawing says so in words, the widget veils it
    bool withTitle = true; ///< papers have no title inside the figure
    bool greySafe = false; ///< no hue is needed: lightness, dashes and hatching carry the meaning
    double unitsPerPoint = 96.0 / 72.0; ///< units in 1/72 inch
    double hairline = 1;                ///< width of thin lines
    double cellOverlap = 0;             ///< how far neighbouring cells overlap on paper, against white seams

    [[nodiscard]] bool isPaper() const { return medium == Medium::Paper; }
    [[nodiscard]] bool isRightToLeft() const { return direction == Qt::RightToLeft; }
    [[nodiscard]] QColor ink(ThemeColor role) const { return color(palette, role); }
    [[nodiscard]] QFont label() const { return theme::labelFont(body); }
    [[nodiscard]] QFont heading() const { return theme::headingFont(body); }
    [[nodiscard]] QFont answer() const { return theme::answerFont(body); }
    [[nodiscard]] QFont token() const { return theme::tokenFont(theme::labelFont(body)); }
    /// What lengths that go with text are multiplied by; 1 at 13 units.
    [[nodiscard]] double factor() const { return theme::textFactor(body); }
};

/// As the widget looks on screen, at `scale` device pixels a unit.
[[nodiscard]] FigureStyle screenStyle(const QWidget& widget, double scale);
/// For paper: light, with a body of `points` (1/72 inch) that measures 13 units, hairlines of 0.5 pt,
/// overlaps of 0.2 pt. Widths of texts are those that they have in files: not hinted, without ligatures.
[[nodiscard]] FigureStyle paperStyle(double points = 8);

} // namespace mambascope::ui
