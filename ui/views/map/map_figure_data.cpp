// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_parts.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/map/map_drawing.hpp"

namespace mambascope::ui {

FigureData mapFigure(QSizeF size, const MapPicture& picture) {
    const FigureStyle& style = picture.style;
    const MapLayout layout =
        layoutMap(picture, mapTexts(picture.tokens, style), size,
                  style.isPaper() ? MatrixSpace::paper() : MatrixSpace::screen(style.scale));
    const DepthLabels depth = depthLabels(picture, layout);
    const ScaleLimits limits = picture.scale.limits();
    const auto windows = static_cast<int>(picture.map.windows.size());
    const auto tokens = static_cast<int>(picture.tokens.size());
    HeatMapPanel panel;
    panel.title = mapTitle(picture);
    panel.rows = {0, static_cast<std::size_t>(picture.map.query + 1) * picture.map.windows.size()};
    panel.down = "source";
    panel.across = "window";
    panel.value = {"change"};
    panel.x = {depth.axis, -0.5, windows - 0.5, {{0, depth.first}}, false, false};
    if (!depth.last.isEmpty()) {
        panel.x.ticks.push_back({windows - 1.0, depth.last});
    }
    panel.y = cellAxis(tokens, layout.rows);
    panel.colors =
        figureColors(picture.scale, style, formatSigned(limits.low, 2), formatSigned(limits.high, 2));
    panel.colors.title = layout.meaning;
    panel.colors.isClipped = isClipped(picture);
    return {{std::move(panel)}};
}

} // namespace mambascope::ui
