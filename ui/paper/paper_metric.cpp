// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paper_metric.hpp"

#include <QtMath>

namespace mambascope::ui {

int paperMetric(QPaintDevice::PaintDeviceMetric metric, QSize dots, int dotsPerInch, double ratioScale) {
    constexpr double kMillimetresPerInch = 25.4;
    switch (metric) {
    case QPaintDevice::PdmWidth:
        return dots.width();
    case QPaintDevice::PdmHeight:
        return dots.height();
    case QPaintDevice::PdmWidthMM:
        return qCeil(dots.width() * kMillimetresPerInch / dotsPerInch);
    case QPaintDevice::PdmHeightMM:
        return qCeil(dots.height() * kMillimetresPerInch / dotsPerInch);
    case QPaintDevice::PdmDpiX:
    case QPaintDevice::PdmDpiY:
    case QPaintDevice::PdmPhysicalDpiX:
    case QPaintDevice::PdmPhysicalDpiY:
        return dotsPerInch;
    case QPaintDevice::PdmDepth:
        return 32;
    case QPaintDevice::PdmDevicePixelRatio:
        return 1;
    case QPaintDevice::PdmDevicePixelRatioScaled:
        return qRound(ratioScale);
    default:
        return 0;
    }
}

} // namespace mambascope::ui
