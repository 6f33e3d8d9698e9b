// SPDX-License-Identifier: GPL-3.0-or-later
// Where the cells of a matrix lie. Edges are snapped to device pixels, so that every cell is crisp at any
// scale factor and no two cells overlap or leave a stray line between them.
#pragma once

#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QSizeF>
#include <optional>

namespace mambascope::ui {

struct GridIndex {
    int row = 0;
    int column = 0;
    friend bool operator==(const GridIndex&, const GridIndex&) = default;
};

/// Plain geometry; logical pixels unless "device" is in the name.
struct CellGrid {
    QPointF origin;
    QSizeF cell;
    int rows = 0;
    int columns = 0;
    double scale = 1; ///< device pixels per logical pixel

    /// Pixels of one cell without the gap that separates it from the next.
    [[nodiscard]] QRect deviceCell(int row, int column) const;
    [[nodiscard]] QRectF cellRect(int row, int column) const;
    [[nodiscard]] QRectF rowRect(int row) const;
    [[nodiscard]] QRectF columnRect(int column) const;
    [[nodiscard]] QRectF bounds() const;
    /// The cell under a position, its gap included.
    [[nodiscard]] std::optional<GridIndex> at(QPointF position) const;
    /// The nearest cell to any position; needs rows and columns.
    [[nodiscard]] GridIndex nearest(QPointF position) const;
    [[nodiscard]] bool isEmpty() const { return rows <= 0 || columns <= 0; }
    /// Whether the ground shows between two cells.
    [[nodiscard]] bool hasGapAcross() const { return gapPx(cell.width()) > 0; }
    [[nodiscard]] bool hasGapDown() const { return gapPx(cell.height()) > 0; }

    friend bool operator==(const CellGrid&, const CellGrid&) = default;

private:
    [[nodiscard]] int deviceX(int column) const;
    [[nodiscard]] int deviceY(int row) const;
    [[nodiscard]] int gapPx(double cellSize) const;
};

} // namespace mambascope::ui
