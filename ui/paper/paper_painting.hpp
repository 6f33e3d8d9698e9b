// SPDX-License-Identifier: GPL-3.0-or-later
// What the three kinds of file have in common.
#pragma once

#include "ui/paper/paper_files.hpp"

namespace mambascope::ui {

/// A figure that is ready to be drawn.
struct PaperSheet {
    FigureStyle style;
    QSizeF points; ///< width and height of the file
    QSizeF units;  ///< the same in the drawing's units
};

/// Throws as checkFormat().
[[nodiscard]] PaperSheet sheetOf(const PaperDrawing& drawing, const PaperFormat& format);
/// `dotsPerPoint`: units of the painter's device in a point.
void paintSheet(QPainter& painter, const PaperDrawing& drawing, const PaperSheet& sheet, double dotsPerPoint);
/// "Mambascope 0.1.0", or what the facts say.
[[nodiscard]] QString creatorOf(const PaperFacts& facts);

} // namespace mambascope::ui
