// SPDX-License-Identifier: GPL-3.0-or-later
// ROMBA's figures of linear relations and of blocking, as far as one relation and one prompt reach.
#pragma once

#include "ui/figures/figure_data.hpp"

namespace mambascope::ui {

/// RO 7: bars of faithfulness, and a mark where chance would be.
[[nodiscard]] FigureData relationBars(const FigureData& figure);
/// RO 12 and 13: faithfulness and causality by layer, beside chance.
[[nodiscard]] FigureData relationSweep(const FigureData& figure);
/// RO 11: relative change by layer, a line a token set.
[[nodiscard]] FigureData blockedSets(const FigureData& figure, const ViewTable& table);

} // namespace mambascope::ui
