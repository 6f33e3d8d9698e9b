// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a colour scale: a strip with its limits.
#pragma once

#include <QPainter>
#include <QRectF>

#include "ui/charts/color_scale.hpp"

namespace mambascope::ui {

struct ColorBarText {
    QString title; ///< what the colours measure; may be empty, or of two lines
    QString low;
    QString high;
    double titleWidth = 0;     ///< the title may be wider than the strip
    bool titleToRight = false; ///< it starts at the strip's left end; else it ends at the right end
    QString note;              ///< a line below, placed as the title is; may be empty
};

/// Height that drawColorBar needs in this font.
[[nodiscard]] double colorBarHeight(const QFont& font, bool withTitle, bool withNote = false);

/// Title above, strip, limits below (a diverging scale has 0 in the middle), note. Ends are pointed where
/// values are clipped. Draws no image.
void drawColorBar(QPainter& painter, const QRectF& area, const ColorScale& scale, const ColorBarText& text,
                  const QPalette& palette, bool clipped);

} // namespace mambascope::ui
