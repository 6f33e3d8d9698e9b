// SPDX-License-Identifier: GPL-3.0-or-later
// How the unchanging part of a heatmap is drawn: in pixels for the screen's cache, in vectors for figures.
// Both are of the same cells (CellField) and words. No widget, no events.
#pragma once

#include <QImage>
#include <QPainter>
#include <vector>

#include "ui/charts/cell_blocks.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/views/attention/heatmap_data.hpp"
#include "ui/views/attention/heatmap_layout.hpp"

namespace mambascope::ui {

struct HeatmapPicture {
    const HeatmapData& data;
    const ColorScale& scale;
    const std::vector<Cell>& knocked; ///< sorted
    FigureStyle style;
    const CellBlocks* blocks = nullptr; ///< heatmapBlocks of the layout's port; null: every cell is drawn
    bool clipped = false;               ///< isClipped(data, scale)
};

/// Whether some cell's value lies beyond the scale.
[[nodiscard]] bool isClipped(const HeatmapData& data, const ColorScale& scale);

/// What an overview shows.
[[nodiscard]] CellBlocks heatmapBlocks(const HeatmapData& data, const MatrixPort& port);

/// Cells, textures, hatching, labels, titles and colour bar in pixels: what of them is in sight.
void renderHeatmap(QImage& image, const HeatmapLayout& layout, const HeatmapPicture& picture);

/// Cells alone, and their hatching, on a picture that renderHeatmap made of the same data.
void redrawHeatmapCells(QImage& image, const HeatmapLayout& layout, const HeatmapPicture& picture,
                        const std::vector<Cell>& cells);

/// The whole matrix as a figure of `size` units, in vectors. `picture.blocks` and `.clipped` don't count.
void drawHeatmap(QPainter& painter, QSizeF size, const HeatmapPicture& picture);
/// The height, in units, that suits a figure of that width.
[[nodiscard]] double heatmapHeight(const HeatmapData& data, double width, const FigureStyle& style);

/// What drawHeatmap() says; rows are those of heatmapTable().
[[nodiscard]] FigureData heatmapFigure(QSizeF size, const HeatmapPicture& picture);

} // namespace mambascope::ui
