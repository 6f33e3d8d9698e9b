// SPDX-License-Identifier: GPL-3.0-or-later
// Fills cells of an image pixel by pixel: exact colours, and textures that continue from one cell to its
// neighbour. All rectangles are device pixels and may reach outside the image.
#pragma once

#include <QImage>
#include <QRect>

#include "ui/charts/cell_grid.hpp"
#include "ui/charts/cell_look.hpp"

namespace mambascope::ui {

/// Opaque image of a widget's background, at its device pixel ratio.
[[nodiscard]] QImage makeLayerImage(QSize logical, double scale, QRgb background);

void fillCell(QImage& image, const QRect& cell, QRgb color);
/// The pixels of a part of an image, in logical pixels: what is drawn on the part is drawn on the image, and
/// nothing beyond it. Not longer than the image.
class ImagePart {
public:
    ImagePart(QImage& image, const QRectF& area, double scale);

    [[nodiscard]] QImage& image() { return m_part; }
    /// A cell of the whole image in the part's pixels.
    [[nodiscard]] QRect inPart(const QRect& device) const { return device.translated(-m_origin); }

private:
    QPoint m_origin;
    QImage m_part;
};

/// One cell: its ground, its texture, its marks.
void rasterCell(QImage& image, const QRect& cell, const CellLook& look, const CellInks& inks, double scale);
/// The cells of the grid that lie in `area`, and of those at its edge the part that does.
void rasterCells(QImage& image, const CellGrid& grid, const QRectF& area, const CellField& cells,
                 const CellInks& inks);

/// Diagonal lines (knocked out); at least one pixel of every cell. `dark` is used on light ground, `light` on
/// dark ground; the ground is read from the image.
void hatchCell(QImage& image, const QRect& cell, QRgb dark, QRgb light, double scale);
/// A sparse lattice of dots: not computed yet.
void dotCell(QImage& image, const QRect& cell, QRgb ground, QRgb dot, double scale);
/// Both diagonals: a value that is not a number.
void crossCell(QImage& image, const QRect& cell, QRgb ground, QRgb line, double scale);
/// A small triangle in the top right corner: the value lies outside the scale. `fromBelow` puts it bottom
/// right.
void notchCell(QImage& image, const QRect& cell, QRgb dark, QRgb light, double scale, bool fromBelow);

} // namespace mambascope::ui
