// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "ui/charts/axis_port.hpp"

namespace mambascope::ui {

/// "every cell shows the largest of 4 × 4": rows by columns; the magnitude counts, the sign is kept. Short:
/// "largest of 4 × 4". Empty where every cell is drawn.
[[nodiscard]] QString overviewNote(const MatrixPort& port, bool isShort = false);

} // namespace mambascope::ui
