// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/recorded.hpp"

namespace mambascope::ui {

void replay(QPainter& painter, QPicture record) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // A picture is enlarged where a device has more dots to the inch; the painter's units are set already.
    const QPaintDevice& device = *painter.device();
    painter.scale(double(record.logicalDpiX()) / device.logicalDpiX(),
                  double(record.logicalDpiY()) / device.logicalDpiY());
    record.play(&painter);
    painter.restore();
}

} // namespace mambascope::ui
