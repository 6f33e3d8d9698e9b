// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of layers at an axis.
#pragma once

#include <vector>

#include <QFont>

#include "core/values/intervention.hpp"
#include "ui/charts/chart.hpp"

namespace mambascope::ui {

/// As many layers as there is room for in `width` units; layer −1 is "emb".
[[nodiscard]] std::vector<ChartTick> layerTicks(IndexRange layers, int width, const QFont& font);

} // namespace mambascope::ui
