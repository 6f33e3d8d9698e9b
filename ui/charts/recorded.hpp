// SPDX-License-Identifier: GPL-3.0-or-later
// Drawings that are recorded by one painter and drawn by another.
#pragma once

#include <QPainter>
#include <QPicture>

namespace mambascope::ui {

/// Draws what was recorded at the same size in the painter's own units, whatever its device's resolution is.
void replay(QPainter& painter, QPicture record);

} // namespace mambascope::ui
