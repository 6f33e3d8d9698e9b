// SPDX-License-Identifier: GPL-3.0-or-later
// Path effects as charts: wide bars for recovery, narrow ones before them for what is left with a state
// severed, so that the shaded rest above a narrow bar is what went through that state.
#pragma once

#include <QSize>

#include "ui/charts/chart.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/views/paths/paths_shown.hpp"

namespace mambascope::ui {

/// Of all bars of a figure, so that they are compared on one scale; in shares of p − p*.
struct EffectRange {
    double low = 0;
    double high = 1;
};
/// Holds 0 … 1 and whatever lies beyond, in steps of a quarter, at most from −1 to 2.
[[nodiscard]] EffectRange effectRange(const std::vector<PathsShown>& models);

/// Where a curve's bar begins, from its layer's middle, and its width, both in layers.
struct PathBar {
    double from = 0;
    double width = 0;
};
[[nodiscard]] PathBar pathBar(const PathsShown& shown, int position, int curve);

/// One token's bars, without a legend. `hasTitle`: what the layers are stands below them.
[[nodiscard]] Chart pathChart(const PathsShown& shown, int position, EffectRange range, bool hasTitle,
                              QSize size, const FigureStyle& style);
/// What the colours are, once for all charts: "s | attn severed".
[[nodiscard]] std::vector<ChartKey> pathKeys(const std::vector<PathsShown>& models, const FigureStyle& style);
/// Of the i-th curve of a position; 0 is recovery.
[[nodiscard]] QColor curveColor(const FigureStyle& style, int curve);

} // namespace mambascope::ui
