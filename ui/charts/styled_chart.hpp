// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// A chart without curves, in the type, colours and lines of a style.
[[nodiscard]] inline Chart styledChart(const FigureStyle& style) {
    Chart chart;
    chart.font = style.label();
    chart.colors = {style.ink(ThemeColor::Text), style.ink(ThemeColor::TextMuted),
                    style.ink(ThemeColor::Grid), style.ink(ThemeColor::Context)};
    chart.hairline = style.hairline;
    return chart;
}

} // namespace mambascope::ui
