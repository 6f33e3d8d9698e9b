// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_port.hpp"

#include <QtMath>
#include <algorithm>
#include <cmath>

namespace mambascope::ui {

double AxisPort::mostOffset() const {
    const double beyond = length() - room;
    return beyond > 0.5 ? beyond : 0;
}

IndexRange AxisPort::cellsOf(int drawnBlock) const {
    const int first = drawnBlock * block;
    return {first, std::min(first + block, count) - 1};
}

IndexRange AxisPort::visibleCells() const {
    const int last = std::max(0, blocks() - 1);
    const int from = std::clamp(qFloor(offset / step), 0, last);
    const int to = std::clamp(qCeil((offset + room) / step) - 1, from, last);
    return {cellsOf(from).first, cellsOf(to).last};
}

double AxisPort::offsetThatShows(int cell) const {
    const double at = cell / block * step;
    const double margin = std::min(step, std::max(0.0, (room - step) / 2));
    const double nearest = std::clamp(offset, at + step + margin - room, std::max(at - margin, 0.0));
    return std::clamp(nearest, 0.0, mostOffset());
}

AxisPort axisPort(int count, double cell, double room, double least, double offset, double scale) {
    AxisPort port;
    port.count = count;
    port.room = room;
    port.step = cell;
    if (cell < least && count > 0) {
        const double length = cell * count;
        port.block = std::clamp(qCeil(least / cell), 1, count);
        port.step = length / port.blocks();
        while (port.step < least && port.block < count) {
            ++port.block;
            port.step = length / port.blocks();
        }
    }
    port.offset = std::round(std::clamp(offset, 0.0, port.mostOffset()) * scale) / scale;
    return port;
}

} // namespace mambascope::ui
