// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a heatmap lie. No widget, no events.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include "ui/charts/axis_labels.hpp"
#include "ui/charts/axis_port.hpp"
#include "ui/charts/cell_grid.hpp"
#include "ui/charts/cells.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

struct HeatmapLayout {
    MatrixPort port;
    CellGrid grid;      ///< of drawn blocks, scrolled: parts of it lie outside of port.area
    AxisLabels rows;    ///< anchors relative to rowOrigin
    AxisLabels columns; ///< anchors relative to columnOrigin
    QPointF rowOrigin;
    QPointF columnOrigin;
    QRectF queryTitle; ///< before turning by 90°
    QRectF sourceTitle;
    QRectF colorBar; ///< in the empty upper triangle where it fits, else beside or below the matrix
    double colorBarTitleWidth = 0;
    QString colorBarTitle;       ///< on paper: in two lines where one is too long
    bool colorBarInside = false; ///< in the triangle
    QString note;                ///< "every cell shows the largest of 4 × 4"; empty where each is shown

    /// The block that a cell is drawn in.
    [[nodiscard]] Cell blockOf(Cell cell) const {
        return {cell.query / port.down.block, cell.source / port.across.block};
    }
    [[nodiscard]] IndexRange blocksOf(IndexRange cells) const;
    [[nodiscard]] double rowCentre(int query) const {
        return grid.origin.y() + (query + 0.5) * port.down.cell();
    }
    [[nodiscard]] double columnCentre(int source) const {
        return grid.origin.x() + (source + 0.5) * port.across.cell();
    }
};

/// The labels of both axes, measured in the style's type.
[[nodiscard]] AxisTexts heatmapTexts(const QStringList& labels, const FigureStyle& style);

/// Lays out a square matrix with these labels in `size` units. A figure's colour bar lies where there is room
/// for all of its title.
[[nodiscard]] HeatmapLayout layoutHeatmap(const AxisTexts& texts, QSizeF size, const FigureStyle& style,
                                          const MatrixSpace& space, const QString& barTitle = {});

} // namespace mambascope::ui
