// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thumbnail.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mambascope::ui {
namespace {

struct Block {
    int first, last; // inclusive
};

// Cells that pixel i of `pixels` stands for.
Block blockOf(int i, int pixels, int cells) {
    const int first = i * cells / pixels;
    const int last = (i + 1) * cells / pixels - 1;
    return {first, std::max(first, last)};
}

float strongest(const float* values, int tokens, Block rows, Block columns) {
    float best = std::numeric_limits<float>::quiet_NaN();
    for (int q = rows.first; q <= rows.last; ++q) {
        const float* const row = values + static_cast<std::ptrdiff_t>(q) * tokens;
        for (int k = columns.first; k <= std::min(columns.last, q); ++k) {
            if (!(std::abs(row[k]) <= std::abs(best)) && !std::isnan(row[k])) { // true also while best is NaN
                best = row[k];
            }
        }
    }
    return best;
}

} // namespace

void drawThumbnail(QImage& image, const QRect& area, const float* values, int tokens, const ColorScale& scale,
                   bool dark) {
    for (int y = 0; y < area.height(); ++y) {
        const Block rows = blockOf(y, area.height(), tokens);
        for (int x = 0; x < area.width(); ++x) {
            const Block columns = blockOf(x, area.width(), tokens);
            if (columns.first > rows.last) {
                break;
            }
            const float value = strongest(values, tokens, rows, columns);
            const QPoint at = area.topLeft() + QPoint(x, y);
            if (!std::isnan(value) && image.rect().contains(at)) {
                reinterpret_cast<QRgb*>(image.scanLine(at.y()))[at.x()] = scale.color(double{value}, dark);
            }
        }
    }
}

} // namespace mambascope::ui
