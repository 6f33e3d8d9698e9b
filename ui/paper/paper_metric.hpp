// SPDX-License-Identifier: GPL-3.0-or-later
// What paint devices of our own say of themselves.
#pragma once

#include <QPaintDevice>
#include <QSize>

namespace mambascope::ui {

/// QPaintDevice::metric() of a sheet of so many dots, as many to the inch. `ratioScale`:
/// QPaintDevice::devicePixelRatioFScale().
[[nodiscard]] int paperMetric(QPaintDevice::PaintDeviceMetric metric, QSize dots, int dotsPerInch,
                              double ratioScale);

} // namespace mambascope::ui
