// SPDX-License-Identifier: GPL-3.0-or-later
// What of a long matrix is on screen: how large its cells are, which of them share a drawn block, and how far
// it is scrolled. Plain geometry, lengths in logical pixels.
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>

#include "core/values/intervention.hpp"

namespace mambascope::ui {

/// One axis. Blocks are what is drawn; where there is room for every cell, a block is one cell.
struct AxisPort {
    int count = 0;     ///< cells
    int block = 1;     ///< cells that are drawn as one
    double step = 1;   ///< length of a block
    double room = 0;   ///< of the blocks, what can be seen at once
    double offset = 0; ///< how far the first block lies before that

    [[nodiscard]] int blocks() const { return (count + block - 1) / block; }
    [[nodiscard]] double length() const { return blocks() * step; }
    /// What one cell takes of the axis.
    [[nodiscard]] double cell() const { return step / block; }
    [[nodiscard]] double mostOffset() const;
    [[nodiscard]] bool scrolls() const { return mostOffset() > 0; }
    /// Cells of a block, and of all blocks that can be seen, inclusive.
    [[nodiscard]] IndexRange cellsOf(int drawnBlock) const;
    [[nodiscard]] IndexRange visibleCells() const;
    /// The same axis with `cell` in view, a cell's length clear of the edge where there is room for that.
    [[nodiscard]] double offsetThatShows(int cell) const;
};

/// Cells of `cell` pixels each, or blocks of at least `least` pixels where cells would be smaller. The offset
/// is moved to what the axis allows, and to whole device pixels.
[[nodiscard]] AxisPort axisPort(int count, double cell, double room, double least, double offset,
                                double scale);

/// Both axes of a matrix and what may be done with them.
struct MatrixPort {
    AxisPort across;
    AxisPort down;
    QRectF area;          ///< where the matrix can be seen
    double fitted = 0;    ///< length of a cell at which the whole matrix is seen
    double largest = 0;   ///< beyond it cells don't grow
    double scrollBar = 0; ///< thickness of the bars that lie right of and below the area
    QRectF around = {};   ///< instead of the area, where several matrices share the bars; empty: the area

    [[nodiscard]] bool isEmpty() const { return across.count == 0 || down.count == 0; }
    [[nodiscard]] bool isOverview() const { return across.block > 1 || down.block > 1; }
    [[nodiscard]] QPointF origin() const { return area.topLeft() - QPointF(across.offset, down.offset); }
};

/// What a figure or a window gives a matrix to be laid out in.
struct MatrixSpace {
    std::optional<double> cell = std::nullopt; ///< larger than what fits: scrolled. Missing: the whole matrix
    QPointF offset;
    double scrollBar = 0;                         ///< thickness
    double scale = 1;                             ///< device pixels per logical pixel
    double least = 1;                             ///< smallest block
    std::optional<double> largest = std::nullopt; ///< cell, times the text factor; missing: the view's usual

    /// A window's: blocks go down to one device pixel.
    [[nodiscard]] static MatrixSpace screen(double scale) { return {{}, {}, 0, scale, 1 / scale}; }
    /// A figure's: edges lie where they belong, blocks are seen in print.
    [[nodiscard]] static MatrixSpace paper() { return {{}, {}, 0, 64, 0.5}; }
};

} // namespace mambascope::ui
