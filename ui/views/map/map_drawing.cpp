// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/map_drawing.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>

#include "ui/charts/cell_raster.hpp"
#include "ui/charts/cell_vector.hpp"
#include "ui/charts/color_bar.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;

/// What stands in each block of the grid.
class MapCells final : public CellField {
public:
    MapCells(const MapPicture& picture, const CellInks& inks)
        : m_picture(picture)
        , m_inks(inks) {}

    [[nodiscard]] CellLook look(int row, int column) const override {
        if (m_picture.blocks == nullptr && row > m_picture.map.query) {
            return {CellKind::Masked, ScaleClip::None, false, 0}; // nothing is read from later tokens
        }
        const double change = m_picture.blocks == nullptr
                                  ? mapChange(m_picture.map, row, column)
                                  : double{m_picture.blocks->values[m_picture.blocks->at(row, column)]};
        return valueLook(m_picture.scale, change, m_picture.partial, m_inks.dark);
    }

private:
    const MapPicture& m_picture;
    const CellInks& m_inks;
};

void drawDepth(QPainter& painter, const MapLayout& layout, const MapPicture& picture) {
    const DepthLabels depth = depthLabels(picture, layout);
    painter.drawText(layout.depth, Qt::AlignLeft | Qt::AlignVCenter, depth.first);
    painter.drawText(layout.depth, Qt::AlignRight | Qt::AlignVCenter, depth.last);
    const QFontMetricsF metrics(painter.font());
    const QRectF between = layout.depth.adjusted(metrics.horizontalAdvance(depth.first), 0,
                                                 -metrics.horizontalAdvance(depth.last), 0);
    painter.drawText(between, Qt::AlignCenter, depth.axis);
}

void drawKey(QPainter& painter, const MapLayout& layout, const MapPicture& picture) {
    const QFontMetricsF metrics(painter.font());
    const QRectF meaningArea(layout.depth.left(), layout.bar.top(),
                             layout.bar.left() - layout.depth.left() - kLabelGap, metrics.height());
    if (!layout.isMeaningAbove && metrics.horizontalAdvance(layout.meaning) <= meaningArea.width()) {
        painter.drawText(meaningArea, Qt::AlignRight | Qt::AlignVCenter, layout.meaning);
    }
    const ScaleLimits limits = picture.scale.limits();
    drawColorBar(painter, layout.bar, picture.scale,
                 {layout.isMeaningAbove ? layout.meaning : QString(), formatSigned(limits.low, 2),
                  formatSigned(limits.high, 2), layout.bar.right(), false, layout.note},
                 picture.style.palette, isClipped(picture));
}

/// All that is not a cell.
void drawWords(QPainter& painter, const MapLayout& layout, const MapPicture& picture) {
    const FigureStyle& style = picture.style;
    painter.save();
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (style.withTitle) {
        painter.setFont(theme::labelFont(style.heading()));
        painter.setPen(style.ink(ThemeColor::Text));
        painter.drawText(mapTitleArea(picture, layout), Qt::AlignLeft | Qt::AlignVCenter,
                         shownMapTitle(picture, layout));
    }
    painter.setFont(style.label());
    painter.setPen(style.ink(ThemeColor::TextMuted));
    drawDepth(painter, layout, picture);
    drawKey(painter, layout, picture);
    painter.setFont(style.token());
    for (const AxisLabel& row : layout.rows.labels) {
        drawRowLabel(painter, row, layout.rowOrigin);
    }
    painter.restore();
}

} // namespace

bool isClipped(const MapPicture& picture) {
    const ScaleLimits limits = picture.scale.limits();
    for (const float p : picture.map.probability) {
        const double change = double{p} - picture.map.baseProbability;
        if (change < limits.low || change > limits.high) {
            return true;
        }
    }
    return false;
}

void renderMap(QImage& image, const MapLayout& layout, const MapPicture& picture) {
    const CellInks inks(picture.style.palette);
    rasterCells(image, layout.grid, layout.port.area, MapCells(picture, inks), inks);
    QPainter painter(&image);
    drawWords(painter, layout, picture);
}

void drawMap(QPainter& painter, QSizeF size, const MapPicture& picture) {
    const FigureStyle& style = picture.style;
    const ColorScale scale = style.greySafe ? picture.scale.inGrey() : picture.scale;
    MapPicture drawn{picture.map, picture.tokens,  scale,   picture.model,         picture.heads,
                     style,       picture.partial, nullptr, picture.isMeaningAbove};
    const MapLayout layout =
        layoutMap(drawn, mapTexts(picture.tokens, style), size,
                  style.isPaper() ? MatrixSpace::paper() : MatrixSpace::screen(style.scale));
    const CellBlocks blocks = layout.port.isOverview() ? mapBlocks(picture.map, layout.port) : CellBlocks();
    drawn.blocks = layout.port.isOverview() ? &blocks : nullptr;
    const CellInks inks(style.palette);
    drawCells(painter, layout.grid, MapCells(drawn, inks), inks, style.cellOverlap, style.hairline);
    drawWords(painter, layout, drawn);
}

} // namespace mambascope::ui
