// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "ui/figures/figure_parts.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/attention/heatmap_picture.hpp"

namespace mambascope::ui {

FigureData heatmapFigure(QSizeF size, const HeatmapPicture& picture) {
    const HeatmapData& data = picture.data;
    const FigureStyle& style = picture.style;
    QStringList labels;
    for (const TokenLabel& token : data.tokens) {
        labels.append(token.display);
    }
    const HeatmapLayout layout =
        layoutHeatmap(heatmapTexts(labels, style), size, style,
                      style.isPaper() ? MatrixSpace::paper() : MatrixSpace::screen(style.scale));
    const ScaleLimits limits = picture.scale.limits();
    HeatMapPanel panel;
    const auto tokens = static_cast<std::size_t>(data.size());
    panel.rows = {0, tokens * (tokens + 1) / 2};
    panel.down = "query";
    panel.across = "source";
    panel.value = {"value"};
    panel.hatched = "knocked_out";
    panel.x = cellAxis(data.size(), layout.columns, QCoreApplication::translate("Heatmap", "source token"));
    panel.y = cellAxis(data.size(), layout.rows, QCoreApplication::translate("Heatmap", "query token"));
    panel.colors = figureColors(picture.scale, style, formatValue(limits.low), formatValue(limits.high));
    panel.colors.title = data.viewName;
    panel.isSquare = true;
    panel.colors.isClipped = isClipped(data, picture.scale);
    return {{std::move(panel)}};
}

} // namespace mambascope::ui
