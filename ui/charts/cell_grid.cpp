// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cell_grid.hpp"

#include <QtMath>
#include <algorithm>

namespace mambascope::ui {

int CellGrid::deviceX(int column) const {
    return qRound((origin.x() + column * cell.width()) * scale);
}

int CellGrid::deviceY(int row) const {
    return qRound((origin.y() + row * cell.height()) * scale);
}

// Cells of a few pixels need all of them: no gap below 8, a hairline below 14.
int CellGrid::gapPx(double cellSize) const {
    return cellSize < 8 ? 0 : std::max(1, cellSize < 14 ? qFloor(scale / 2) : qRound(scale));
}

QRect CellGrid::deviceCell(int row, int column) const {
    const int left = deviceX(column);
    const int top = deviceY(row);
    const int width = deviceX(column + 1) - left - gapPx(cell.width());
    const int height = deviceY(row + 1) - top - gapPx(cell.height());
    return {left, top, std::max(1, width), std::max(1, height)};
}

QRectF CellGrid::cellRect(int row, int column) const {
    const QRect device = deviceCell(row, column);
    return {device.x() / scale, device.y() / scale, device.width() / scale, device.height() / scale};
}

QRectF CellGrid::rowRect(int row) const {
    return cellRect(row, 0).united(cellRect(row, columns - 1));
}

QRectF CellGrid::columnRect(int column) const {
    return cellRect(0, column).united(cellRect(rows - 1, column));
}

QRectF CellGrid::bounds() const {
    return isEmpty() ? QRectF() : cellRect(0, 0).united(cellRect(rows - 1, columns - 1));
}

std::optional<GridIndex> CellGrid::at(QPointF position) const {
    const QRectF whole(origin, QSizeF(columns * cell.width(), rows * cell.height()));
    if (isEmpty() || position.x() < whole.left() || position.y() < whole.top() ||
        position.x() >= whole.right() || position.y() >= whole.bottom()) {
        return std::nullopt;
    }
    return nearest(position);
}

GridIndex CellGrid::nearest(QPointF position) const {
    const QPointF relative = position - origin;
    return {std::clamp(qFloor(relative.y() / cell.height()), 0, rows - 1),
            std::clamp(qFloor(relative.x() / cell.width()), 0, columns - 1)};
}

} // namespace mambascope::ui
