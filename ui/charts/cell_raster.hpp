// SPDX-License-Identifier: GPL-3.0-or-later
// Fills cells of an image pixel by pixel: exact colours, and textures that continue from one cell to its
// neighbour. All rectangles are device pixels and may reach outside the image.
#pragma once

#include <QImage>
#include <QRect>

namespace mambascope::ui {

/// Opaque image of a widget's background, at its device pixel ratio.
[[nodiscard]] QImage makeLayerImage(QSize logical, double scale, QRgb background);

void fillCell(QImage& image, const QRect& cell, QRgb color);
/// Diagonal lines (knocked out). `dark` is used on light ground, `light` on dark ground; the ground is read
/// from the image.
void hatchCell(QImage& image, const QRect& cell, QRgb dark, QRgb light, double scale);
/// A sparse lattice of dots: not computed yet.
void dotCell(QImage& image, const QRect& cell, QRgb ground, QRgb dot, double scale);
/// Both diagonals: a value that is not a number.
void crossCell(QImage& image, const QRect& cell, QRgb ground, QRgb line, double scale);
/// A small triangle in the top right corner: the value lies outside the scale. `fromBelow` puts it bottom
/// right.
void notchCell(QImage& image, const QRect& cell, QRgb dark, QRgb light, double scale, bool fromBelow);

} // namespace mambascope::ui
