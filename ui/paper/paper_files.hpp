// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing as the bytes of a PDF, SVG or PNG file of an exact size. Needs a QGuiApplication. Any thread that
// the drawing may be drawn on.
#pragma once

#include <QByteArray>
#include <QPainter>
#include <QSizeF>
#include <QString>
#include <functional>

#include "ui/paper/paper_format.hpp"

namespace mambascope::ui {

/// Fills `size` units from the painter's origin, as View::draw() does. A unit is 1/`style.unitsPerPoint` pt.
using Drawing = std::function<void(QPainter& painter, QSizeF size, const FigureStyle& style)>;

struct PaperDrawing {
    Drawing draw;
    /// The height, in units, that suits what is drawn at a width in units; as View::heightFor().
    std::function<double(double width, const FigureStyle& style)> height;
};

/// What the file says about itself. Texts may hold anything.
struct PaperFacts {
    QString title;   ///< in the file's properties alone: nothing of it is drawn
    QString creator; ///< program and version; empty: the application's
    QString subject; ///< the caption, in one line
};

/// Width and height of the figure in points. Throws as checkFormat().
[[nodiscard]] QSizeF paperSize(const PaperDrawing& drawing, const PaperFormat& format);

/// One page of exactly that size: vectors and text with embedded fonts, no image, no Type 3. The same drawing
/// gives the same bytes on every day. Throws as checkFormat().
[[nodiscard]] QByteArray pdfFile(const PaperDrawing& drawing, const PaperFormat& format,
                                 const PaperFacts& facts);
/// SVG 1.1 with real text elements. Throws as checkFormat().
[[nodiscard]] QByteArray svgFile(const PaperDrawing& drawing, const PaperFormat& format,
                                 const PaperFacts& facts);
/// White ground, `dpi` dots an inch (said in the file too). Throws as checkFormat(), and InvalidArgument for
/// a dpi that is nothing or makes a picture of more than 100 million pixels.
[[nodiscard]] QByteArray pngFile(const PaperDrawing& drawing, const PaperFormat& format,
                                 const PaperFacts& facts, double dpi = 300);

} // namespace mambascope::ui
