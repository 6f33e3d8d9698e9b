// SPDX-License-Identifier: GPL-3.0-or-later
// A matrix with more cells than pixels: each block of cells shows its strongest one.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

#include "ui/charts/axis_port.hpp"
#include "ui/charts/cell_grid.hpp"

namespace mambascope::ui {

/// Of every block the value of largest magnitude, with its sign, and where it stands. A block with a cell
/// that is not a number shows that one: it would go unnoticed otherwise.
struct CellBlocks {
    int columns = 0; ///< of blocks
    std::vector<float> values;
    std::vector<GridIndex> shown; ///< row and column of the cell; −1 in blocks without cells

    [[nodiscard]] std::size_t at(int row, int column) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
               static_cast<std::size_t>(column);
    }
};

/// `value(row, column)` of the first `width(row)` columns of each row.
template <class Value, class Width>
[[nodiscard]] CellBlocks strongestOfBlocks(const AxisPort& down, const AxisPort& across, Value value,
                                           Width width) {
    CellBlocks out;
    out.columns = across.blocks();
    const std::size_t count = static_cast<std::size_t>(down.blocks()) * static_cast<std::size_t>(out.columns);
    out.values.assign(count, std::numeric_limits<float>::quiet_NaN());
    out.shown.assign(count, {-1, -1});
    std::vector<float> most(count, -1.0F);
    for (int row = 0; row < down.count; ++row) {
        const int columns = width(row);
        std::size_t at = out.at(row / down.block, 0);
        for (int first = 0; first < columns; first += across.block, ++at) {
            const int end = std::min(first + across.block, columns);
            for (int column = first; column < end; ++column) {
                const auto here = static_cast<float>(value(row, column));
                const float size = std::isnan(here) ? std::numeric_limits<float>::infinity() : std::abs(here);
                if (size > most[at]) {
                    most[at] = size;
                    out.values[at] = here;
                    out.shown[at] = {row, column};
                }
            }
        }
    }
    return out;
}

} // namespace mambascope::ui
