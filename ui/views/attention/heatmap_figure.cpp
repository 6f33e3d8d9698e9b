// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <memory>

#include "ui/figures/figure_parts.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/attention/heatmap_picture.hpp"
#include "ui/views/attention/heatmap_table.hpp"
#include "ui/views/attention/heatmap_view.hpp"

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

FigureSource HeatmapView::source(const QString& tableTitle) const {
    struct Kept {
        HeatmapData data;
        ColorScale scale;
        std::vector<Cell> knocked;
    };
    const auto kept = std::make_shared<const Kept>(Kept{m_data, m_scale, m_knocked});
    FigureSource source;
    source.isEmpty = m_data.size() == 0;
    source.draw = [kept](QPainter& painter, QSizeF size, const FigureStyle& style) {
        drawHeatmap(painter, size, {kept->data, kept->scale, kept->knocked, style});
    };
    source.heightFor = [kept](double width, const FigureStyle& style) {
        return heatmapHeight(kept->data, width, style);
    };
    source.figure = [kept](QSizeF size, const FigureStyle& style) {
        return heatmapFigure(size, {kept->data, kept->scale, kept->knocked, style});
    };
    source.table = [kept, tableTitle] {
        ViewTable table = heatmapTable(kept->data, kept->knocked);
        table.title = tableTitle;
        return table;
    };
    return source;
}

} // namespace mambascope::ui
