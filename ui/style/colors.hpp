// SPDX-License-Identifier: GPL-3.0-or-later
// The only home of literal colours. Widgets name what a colour means; light or dark follows the palette they
// paint with.
#pragma once

#include <QColor>
#include <QPalette>

namespace mambascope::ui {

/// What a colour says. Text-like entries reach a contrast of 4.5 : 1 on Surface, marks 3 : 1 (tst_theme holds
/// it).
enum class ThemeColor {
    Surface,       ///< background of panes
    SurfaceSunken, ///< fields and wells
    Separator,     ///< lines between panes
    Text,
    TextMuted,
    Accent,      ///< selection, focus, links
    AccentSoft,  ///< a tint of it: the window's layers
    Chip,        ///< a token
    ChipSubject, ///< a token of the subject
    Subject,     ///< roles, after Okabe and Ito
    Relation,
    Last,
    First,
    Context,
    Positive, ///< a probability that rose
    Negative, ///< a probability that fell
    CleanBar, ///< before the knockout
    CurrentBar,
    HatchDark,  ///< knocked-out hatching on light cells
    HatchLight, ///< and on dark cells
    Stale,      ///< text over results that are being replaced
    Error,
    ErrorSoft,
    Warning,
    Success,
    NoData, ///< ground of cells that have no value
    Grid,   ///< helper lines of plots
};

/// True where the palette's window colour is dark.
[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] QColor color(const QPalette& palette, ThemeColor role);
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// For print without colour: black, white and greys; what is told apart by hue elsewhere differs in
/// lightness.
[[nodiscard]] QPalette greyPalette();
/// True where the palette has no hue.
[[nodiscard]] bool isGrey(const QPalette& palette);

/// WCAG 2 contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

} // namespace mambascope::ui
