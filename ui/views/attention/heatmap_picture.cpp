// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/heatmap_picture.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/charts/cell_raster.hpp"
#include "ui/charts/cell_vector.hpp"
#include "ui/charts/color_bar.hpp"
#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

/// What stands in each block of the grid.
class HeatmapCells final : public CellField {
public:
    HeatmapCells(const HeatmapPicture& picture, const HeatmapLayout& layout, const CellInks& inks)
        : m_picture(picture)
        , m_inks(inks)
        , m_columns(static_cast<std::size_t>(layout.grid.columns))
        , m_hatched(m_columns * static_cast<std::size_t>(layout.grid.rows)) {
        for (const Cell& cell : picture.knocked) {
            if (isCausal(cell) && cell.source >= 0 && cell.query < picture.data.size()) {
                const Cell block = layout.blockOf(cell);
                m_hatched[at(block.query, block.source)] = true;
            }
        }
    }

    [[nodiscard]] CellLook look(int row, int column) const override {
        if (column > row) {
            return {};
        }
        const double value = m_picture.blocks == nullptr
                                 ? m_picture.data.value(row, column)
                                 : double{m_picture.blocks->values[m_picture.blocks->at(row, column)]};
        CellLook look = valueLook(m_picture.scale, value, m_picture.data.partial, m_inks.dark);
        look.hatched = m_hatched[at(row, column)];
        return look;
    }

private:
    [[nodiscard]] std::size_t at(int row, int column) const {
        return static_cast<std::size_t>(row) * m_columns + static_cast<std::size_t>(column);
    }

    const HeatmapPicture& m_picture;
    const CellInks& m_inks;
    std::size_t m_columns;
    std::vector<bool> m_hatched;
};

void drawAxes(QPainter& painter, const HeatmapLayout& layout, const FigureStyle& style) {
    painter.setPen(style.ink(ThemeColor::TextMuted));
    painter.setFont(style.token());
    for (const AxisLabel& row : layout.rows.labels) {
        drawRowLabel(painter, row, layout.rowOrigin);
    }
    for (const AxisLabel& column : layout.columns.labels) {
        drawColumnLabel(painter, column, layout.columns.tilted, layout.columnOrigin);
    }
    painter.setFont(style.label());
    painter.drawText(layout.sourceTitle, Qt::AlignCenter,
                     QCoreApplication::translate("Heatmap", "source token"));
    painter.save();
    painter.translate(layout.queryTitle.center());
    painter.rotate(-90);
    painter.drawText(QRectF(-layout.queryTitle.height() / 2, -layout.queryTitle.width() / 2,
                            layout.queryTitle.height(), layout.queryTitle.width()),
                     Qt::AlignCenter, QCoreApplication::translate("Heatmap", "query token"));
    painter.restore();
}

/// All that is not a cell.
void drawWords(QPainter& painter, const HeatmapLayout& layout, const HeatmapPicture& picture) {
    painter.save();
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    painter.setRenderHint(QPainter::TextAntialiasing);
    drawAxes(painter, layout, picture.style);
    painter.setFont(picture.style.label());
    const ScaleLimits limits = picture.scale.limits();
    const QString& view = layout.colorBarTitle.isEmpty() ? picture.data.viewName : layout.colorBarTitle;
    drawColorBar(painter, layout.colorBar, picture.scale,
                 {picture.style.stale ? staleText(view) : view, formatValue(limits.low),
                  formatValue(limits.high), layout.colorBarTitleWidth, !layout.colorBarInside, layout.note},
                 picture.style.palette, picture.clipped);
    painter.restore();
}

} // namespace

bool isClipped(const HeatmapData& data, const ColorScale& scale) {
    const auto size = static_cast<std::size_t>(data.size());
    const ScaleLimits limits = scale.limits();
    for (std::size_t query = 0; query < size; ++query) {
        for (std::size_t at = query * size; at <= query * size + query && at < data.values.size(); ++at) {
            const auto value = double{data.values[at]};
            if (value < limits.low || value > limits.high) {
                return true;
            }
        }
    }
    return false;
}

CellBlocks heatmapBlocks(const HeatmapData& data, const MatrixPort& port) {
    return strongestOfBlocks(
        port.down, port.across, [&](int query, int source) { return data.value(query, source); },
        [](int query) { return query + 1; });
}

void renderHeatmap(QImage& image, const HeatmapLayout& layout, const HeatmapPicture& picture) {
    const CellInks inks(picture.style.palette);
    // Outlines of cells may reach beyond the matrix, cells that are scrolled away may not.
    rasterCells(image, layout.grid, layout.port.area, HeatmapCells(picture, layout, inks), inks);
    QPainter painter(&image);
    drawWords(painter, layout, picture);
}

void redrawHeatmapCells(QImage& image, const HeatmapLayout& layout, const HeatmapPicture& picture,
                        const std::vector<Cell>& cells) {
    const CellInks inks(picture.style.palette);
    const HeatmapCells field(picture, layout, inks);
    ImagePart part(image, layout.port.area, layout.grid.scale);
    for (const Cell& cell : cells) {
        if (isCausal(cell) && cell.source >= 0 && cell.query < picture.data.size()) {
            const Cell block = layout.blockOf(cell);
            rasterCell(part.image(), part.inPart(layout.grid.deviceCell(block.query, block.source)),
                       field.look(block.query, block.source), inks, layout.grid.scale);
        }
    }
}

namespace {

AxisTexts textsOf(const HeatmapData& data, const FigureStyle& style) {
    QStringList labels;
    for (const TokenLabel& token : data.tokens) {
        labels.append(token.display);
    }
    return heatmapTexts(labels, style);
}

} // namespace

double heatmapHeight(const HeatmapData& data, double width, const FigureStyle& style) {
    constexpr double kTallest = 480; // times the text factor: a third of a page in its usual type
    const QSizeF most(width, std::min(1.6 * width, kTallest * style.factor()));
    const HeatmapLayout layout =
        layoutHeatmap(textsOf(data, style), most, style, MatrixSpace::paper(), data.viewName);
    const double bottom = std::max(layout.sourceTitle.bottom(), layout.colorBar.bottom());
    return std::min(most.height(), std::max(bottom, layout.queryTitle.bottom()) + 1);
}

void drawHeatmap(QPainter& painter, QSizeF size, const HeatmapPicture& picture) {
    const FigureStyle& style = picture.style;
    const ColorScale scale = style.greySafe ? picture.scale.inGrey() : picture.scale;
    HeatmapPicture drawn{picture.data, scale, picture.knocked, style};
    const HeatmapLayout layout = layoutHeatmap(
        textsOf(picture.data, style), size, style,
        style.isPaper() ? MatrixSpace::paper() : MatrixSpace::screen(style.scale), picture.data.viewName);
    const CellBlocks blocks =
        layout.port.isOverview() ? heatmapBlocks(picture.data, layout.port) : CellBlocks();
    drawn.blocks = layout.port.isOverview() ? &blocks : nullptr;
    drawn.clipped = isClipped(picture.data, scale);
    const CellInks inks(style.palette);
    drawCells(painter, layout.grid, HeatmapCells(drawn, layout, inks), inks, style.cellOverlap,
              style.hairline);
    drawWords(painter, layout, drawn);
}

} // namespace mambascope::ui
