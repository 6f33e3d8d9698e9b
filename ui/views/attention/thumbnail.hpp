// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

#include "ui/charts/color_scale.hpp"

namespace mambascope::ui {

/// Draws a lower-triangular matrix [tokens, tokens] into `area` (device pixels). Where several cells share a
/// pixel the one of largest magnitude is shown: a single strong connection never vanishes. NaN cells and
/// those above the diagonal keep what is there.
void drawThumbnail(QImage& image, const QRect& area, const float* values, int tokens, const ColorScale& scale,
                   bool dark);

} // namespace mambascope::ui
