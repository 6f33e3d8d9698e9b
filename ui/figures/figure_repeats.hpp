// SPDX-License-Identifier: GPL-3.0-or-later
// What panels of a row say again, and need not. Private to ui/figures.
#pragma once

#include "ui/figures/figure_data.hpp"

namespace mambascope::ui {

/// Of a heat map: its rows are those of the map at its left.
[[nodiscard]] bool repeatsRows(const FigureData& figure, std::size_t panel);
/// Its rows and its colours are; the bar of the colours stands once.
[[nodiscard]] bool repeatsColors(const FigureData& figure, std::size_t panel);

/// "demo-mamba2" and "h" of "demo-mamba2: h", in figures of three and more panels in a row, whose titles are
/// long; the first is empty where the panel at the left has the same. Else the whole title is second.
struct PanelTitle {
    QString first;
    QString second;
    bool isSplit = false;
};
[[nodiscard]] PanelTitle panelTitle(const FigureData& figure, std::size_t panel);

} // namespace mambascope::ui
