// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/thumbnail.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

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

/// Of every column the cell of largest magnitude in a block of rows.
struct StrongestRow {
    explicit StrongestRow(int tokens)
        : value(static_cast<std::size_t>(tokens))
        , size(static_cast<std::size_t>(tokens)) {}

    std::vector<float> value;
    std::vector<float> size; ///< its magnitude; negative: no number there

    /// Every cell is looked at once, and without a branch: strips of many layers are drawn in one go.
    void take(const float* values, int tokens, Block rows) {
        std::fill(size.begin(), size.end(), -1.0F);
        for (int q = rows.first; q <= rows.last; ++q) {
            const float* const row = values + static_cast<std::ptrdiff_t>(q) * tokens;
            float* const best = value.data();
            float* const bestSize = size.data();
            for (int k = 0; k <= q; ++k) {
                const float cell = row[k];
                const float cellSize = std::abs(cell);
                const bool isStronger = cellSize > bestSize[k]; // false for NaN
                best[k] = isStronger ? cell : best[k];
                bestSize[k] = isStronger ? cellSize : bestSize[k];
            }
        }
    }

    [[nodiscard]] float strongest(Block columns) const {
        float best = std::numeric_limits<float>::quiet_NaN();
        float most = -1;
        for (auto k = static_cast<std::size_t>(columns.first); k <= static_cast<std::size_t>(columns.last);
             ++k) {
            if (size[k] > most) {
                best = value[k];
                most = size[k];
            }
        }
        return best;
    }
};

} // namespace

void drawThumbnail(QImage& image, const QRect& area, const float* values, int tokens, const ColorScale& scale,
                   bool dark) {
    StrongestRow row(tokens);
    for (int y = 0; y < area.height(); ++y) {
        const Block rows = blockOf(y, area.height(), tokens);
        row.take(values, tokens, rows);
        for (int x = 0; x < area.width(); ++x) {
            const Block columns = blockOf(x, area.width(), tokens);
            if (columns.first > rows.last) {
                break;
            }
            const float value = row.strongest(columns);
            const QPoint at = area.topLeft() + QPoint(x, y);
            if (!std::isnan(value) && image.rect().contains(at)) {
                reinterpret_cast<QRgb*>(image.scanLine(at.y()))[at.x()] = scale.color(double{value}, dark);
            }
        }
    }
}

} // namespace mambascope::ui
