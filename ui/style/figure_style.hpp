// SPDX-License-Identifier: GPL-3.0-or-later
// What a drawing takes its type, colours and lengths from: the same drawing goes to the screen and on paper.
#pragma once

#include <QFont>
#include <QPalette>
#include <QWidget>

#include "ui/style/colors.hpp"
#include "ui/style/fonts.hpp"

namespace mambascope::ui {

/// Lengths are in the painter's units: logical pixels on screen, 1/96 inch (CSS pixels) on paper, so that a
/// body of 13 means the same size in both. A drawing fills the size that it is given, starts at the painter's
/// origin, and holds no pointer, cursor or other mark of the hour: those belong to the widget alone.
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
    bool withTitle = true;  ///< papers have no title inside the figure
    double hairline = 1;    ///< width of thin lines
    double cellOverlap = 0; ///< how far neighbouring cells overlap on paper, against white seams

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
/// For paper: light, with a body of `points` (1/72 inch), hairlines of 0.5 pt, overlaps of 0.2 pt.
[[nodiscard]] FigureStyle paperStyle(double points = 8);

} // namespace mambascope::ui
