// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a heatmap lie, and how its unchanging part is drawn. No widget, no events.
#pragma once

#include <QFont>
#include <QPalette>
#include <QSize>
#include <vector>

#include "ui/charts/axis_labels.hpp"
#include "ui/charts/cell_grid.hpp"
#include "ui/charts/cells.hpp"
#include "ui/views/attention/heatmap_data.hpp"

namespace mambascope::ui {

struct HeatmapLayout {
    CellGrid grid;
    AxisLabels rows;    ///< anchors relative to rowOrigin
    AxisLabels columns; ///< anchors relative to columnOrigin
    QPointF rowOrigin;
    QPointF columnOrigin;
    QRectF queryTitle; ///< before turning by 90°
    QRectF sourceTitle;
    QRectF colorBar; ///< in the empty upper triangle where it fits, else beside or below the matrix
    double colorBarTitleWidth = 0;
    bool colorBarInside = false; ///< in the triangle
};

/// Lays out a matrix of `labels`² cells in `size` logical pixels. `body` is the widget's font.
[[nodiscard]] HeatmapLayout layoutHeatmap(const QStringList& labels, QSize size, const QFont& body,
                                          double scale, bool rightToLeft);

struct HeatmapPicture {
    const HeatmapData& data;
    const ColorScale& scale;
    const std::vector<Cell>& knocked; ///< sorted
    QPalette palette;
    QFont body;
    bool stale = false;
};

/// Cells, textures, hatching, labels, titles and colour bar.
void renderHeatmap(QImage& image, const HeatmapLayout& layout, const HeatmapPicture& picture);

/// Cells alone, and their hatching, on a picture that renderHeatmap made of the same data.
void redrawHeatmapCells(QImage& image, const CellGrid& grid, const HeatmapPicture& picture,
                        const std::vector<Cell>& cells);

} // namespace mambascope::ui
