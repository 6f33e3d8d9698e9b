// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a table and as figure data: a row for each set, curve and window; behind them the difference,
// and the curves of relations or the dots, where those are shown.
#pragma once

#include "ui/figures/figure_data.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/results/result_chart.hpp"

namespace mambascope::ui {

[[nodiscard]] ViewTable resultTable(const ResultPicture& picture, const SetNames& names, ResultForm form);
/// Of a drawing of that size; its columns are those of resultTable().
[[nodiscard]] FigureData resultFigure(const ResultPicture& picture, const SetNames& names, ResultForm form,
                                      QSizeF size, const FigureStyle& style);

} // namespace mambascope::ui
