// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/attention/heatmap_picture.hpp"

#include <QCoreApplication>
#include <QtMath>
#include <algorithm>
#include <cmath>

#include "ui/charts/cell_raster.hpp"
#include "ui/charts/color_bar.hpp"
#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLabelGap = 6;
constexpr double kLargestCell = 52; // times the text factor
constexpr double kLargestLabel = 96;
constexpr double kBarWidth = 132;

struct Margins {
    double left, top, right, bottom;
};

// Equal cells where they are large enough to tell: a whole number of device pixels each.
double snappedCell(double cell, double scale) {
    return cell * scale >= 8 ? std::floor(cell * scale) / scale : cell;
}

double cellSize(QSize size, const Margins& m, int count, double factor, double scale) {
    const double side = std::min(size.width() - m.left - m.right, size.height() - m.top - m.bottom);
    return snappedCell(std::clamp(side / count, 1.0 / scale, kLargestCell * factor), scale);
}

QRectF barInTriangle(const CellGrid& grid, double width, double height) {
    const QRectF matrix = grid.bounds();
    const QRectF bar(matrix.right() - width, matrix.top(), width, height);
    // Its lower left corner must lie a cell's width clear of the diagonal.
    const double columnAt = (bar.left() - kLabelGap - grid.origin.x()) / grid.cell.width();
    const double rowAt = (bar.bottom() + kLabelGap - grid.origin.y()) / grid.cell.height();
    return std::floor(columnAt) > std::floor(rowAt) && columnAt > 0 ? bar : QRectF();
}

// Room for the bar's title: in the triangle up to the cells beside it, elsewhere up to the widget's edge.
double barTitleWidth(const HeatmapLayout& layout, QSize size, double lineHeight) {
    const QRectF& bar = layout.colorBar;
    const CellGrid& grid = layout.grid;
    if (!grid.bounds().intersects(bar)) {
        return size.width() - bar.left();
    }
    const int row = grid.nearest(bar.topLeft() + QPointF(0, lineHeight)).row;
    return bar.right() - (grid.origin.x() + (row + 1) * grid.cell.width()) - kLabelGap;
}

QRectF placeColorBar(const HeatmapLayout& layout, QSize size, const QFont& label, double factor) {
    const double height = colorBarHeight(label, true);
    const QRectF matrix = layout.grid.bounds();
    const double wide = kBarWidth * factor;
    const QRectF inside = barInTriangle(layout.grid, std::min(wide, matrix.width() * 0.55), height);
    if (!inside.isNull() && inside.width() >= 0.6 * wide) {
        return inside;
    }
    if (size.width() - matrix.right() - 2 * kGutter >= 0.6 * wide) {
        return {matrix.right() + kGutter, matrix.top(),
                std::min(wide, size.width() - matrix.right() - 2 * kGutter), height};
    }
    return {layout.sourceTitle.left(), layout.sourceTitle.bottom() + kLabelGap,
            std::min(wide, layout.sourceTitle.width()), height};
}

/// Looked up once for thousands of cells.
struct CellInks {
    explicit CellInks(const QPalette& palette)
        : dark(isDark(palette))
        , noData(color(palette, ThemeColor::NoData).rgb())
        , noDataInk(color(palette, ThemeColor::Context).rgb())
        , hatchDark(color(palette, ThemeColor::HatchDark).rgb())
        , hatchLight(color(palette, ThemeColor::HatchLight).rgb()) {}

    bool dark;
    QRgb noData, noDataInk, hatchDark, hatchLight;
};

void drawCell(QImage& image, const QRect& cell, const ScaleEntry& entry, const HeatmapPicture& picture,
              const CellInks& inks, double scale) {
    if (entry.missing) {
        picture.data.partial ? dotCell(image, cell, inks.noData, inks.noDataInk, scale)
                             : crossCell(image, cell, inks.noData, inks.noDataInk, scale);
        return;
    }
    fillCell(image, cell, picture.scale.colorAt(entry.index, inks.dark));
    if (entry.clip != ScaleClip::None) {
        notchCell(image, cell, inks.hatchDark, inks.hatchLight, scale, entry.clip == ScaleClip::Below);
    }
}

bool isInGrid(Cell cell, const CellGrid& grid) {
    return isCausal(cell) && cell.source >= 0 && cell.query < grid.rows;
}

bool drawCells(QImage& image, const CellGrid& grid, const HeatmapPicture& picture) {
    const CellInks inks(picture.palette);
    bool clipped = false;
    for (int query = 0; query < grid.rows; ++query) {
        for (int source = 0; source <= query; ++source) {
            const ScaleEntry entry = picture.scale.entry(picture.data.value(query, source));
            drawCell(image, grid.deviceCell(query, source), entry, picture, inks, grid.scale);
            clipped = clipped || entry.clip != ScaleClip::None;
        }
    }
    for (const Cell& cell : picture.knocked) {
        if (isInGrid(cell, grid)) {
            hatchCell(image, grid.deviceCell(cell.query, cell.source), inks.hatchDark, inks.hatchLight,
                      grid.scale);
        }
    }
    return clipped;
}

void drawAxes(QPainter& painter, const HeatmapLayout& layout, const HeatmapPicture& picture) {
    const QFont label = theme::labelFont(picture.body);
    painter.setPen(color(picture.palette, ThemeColor::TextMuted));
    painter.setFont(theme::tokenFont(label));
    for (const AxisLabel& row : layout.rows.labels) {
        drawRowLabel(painter, row, layout.rowOrigin);
    }
    for (const AxisLabel& column : layout.columns.labels) {
        drawColumnLabel(painter, column, layout.columns.tilted, layout.columnOrigin);
    }
    painter.setFont(label);
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

} // namespace

namespace {

/// `spare`: height to leave free below the matrix and its labels.
HeatmapLayout arrange(const AxisTexts& texts, QSize size, const QFont& body, double scale, bool rightToLeft,
                      double spare) {
    const QFont label = theme::labelFont(body);
    const QFontMetricsF metrics(theme::tokenFont(label));
    const QFontMetricsF titleMetrics(label);
    const double factor = theme::textFactor(body);
    const int count = static_cast<int>(texts.texts.size());
    const double titleHeight = titleMetrics.height();
    const double rest =
        size.width() - count / scale - titleHeight - 2 * kLabelGap; // beside cells of one pixel
    const double longest = std::max(0.0, std::min({kLargestLabel * factor, 0.28 * size.width(), rest}));

    HeatmapLayout out;
    const double rowWidth = layoutRowLabels(texts, 0, 1, metrics, longest).extent;
    Margins margins{titleHeight + rowWidth + kLabelGap, 1, 4,
                    metrics.height() + titleHeight + 2 * kLabelGap + spare};
    double cell = cellSize(size, margins, count, factor, scale);
    const AxisLabels probe = layoutColumnLabels(texts, 0, cell, metrics, longest);
    if (probe.tilted || cell < metrics.height()) {
        margins.top = std::max(1.0, std::ceil((metrics.height() - cell) / 2)); // the first label's upper half
        margins.bottom = probe.extent + titleHeight + 2 * kLabelGap + spare;
        cell = cellSize(size, margins, count, factor, scale);
    }
    const double side = cell * count;
    const double left =
        rightToLeft ? std::max(margins.left, size.width() - margins.right - side) : margins.left;
    const auto snap = [&](double v) { return std::round(v * scale) / scale; };
    out.grid = {QPointF(snap(left), margins.top), QSizeF(cell, cell), count, count, scale};

    const QPointF origin = out.grid.origin;
    out.rowOrigin = {origin.x() - kLabelGap, 0};
    out.columnOrigin = {0, origin.y() + side + kLabelGap / 2};
    out.rows = layoutRowLabels(texts, origin.y() + cell / 2, cell, metrics, longest);
    out.columns = layoutColumnLabels(texts, origin.x() + cell / 2, cell, metrics, longest);
    const double titleWidth = titleMetrics.horizontalAdvance(QStringLiteral("M")) * 12;
    out.sourceTitle = QRectF(origin.x(), out.columnOrigin.y() + out.columns.extent + kLabelGap / 2,
                             std::max(side, titleWidth), titleHeight);
    out.queryTitle = QRectF(origin.x() - margins.left, origin.y(), titleHeight, std::max(side, titleWidth));
    out.colorBar = placeColorBar(out, size, label, factor);
    out.colorBarTitleWidth = barTitleWidth(out, size, titleHeight);
    out.colorBarInside = out.grid.bounds().intersects(out.colorBar);
    return out;
}

} // namespace

HeatmapLayout layoutHeatmap(const QStringList& labels, QSize size, const QFont& body, double scale,
                            bool rightToLeft) {
    const AxisTexts texts(labels, QFontMetricsF(theme::tokenFont(theme::labelFont(body))));
    const HeatmapLayout first = arrange(texts, size, body, scale, rightToLeft, 0);
    const double over = first.colorBar.bottom() - size.height();
    return over <= 0 ? first : arrange(texts, size, body, scale, rightToLeft, over + kLabelGap);
}

void renderHeatmap(QImage& image, const HeatmapLayout& layout, const HeatmapPicture& picture) {
    const bool clipped = drawCells(image, layout.grid, picture);
    QPainter painter(&image);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    painter.setRenderHint(QPainter::TextAntialiasing);
    drawAxes(painter, layout, picture);
    painter.setFont(theme::labelFont(picture.body));
    const ScaleLimits limits = picture.scale.limits();
    const QString& view = picture.data.viewName;
    drawColorBar(painter, layout.colorBar, picture.scale,
                 {picture.stale ? staleText(view) : view, formatValue(limits.low), formatValue(limits.high),
                  layout.colorBarTitleWidth, !layout.colorBarInside},
                 picture.palette, clipped);
}

void redrawHeatmapCells(QImage& image, const CellGrid& grid, const HeatmapPicture& picture,
                        const std::vector<Cell>& cells) {
    const CellInks inks(picture.palette);
    for (const Cell& cell : cells) {
        if (!isInGrid(cell, grid)) {
            continue;
        }
        const QRect area = grid.deviceCell(cell.query, cell.source);
        drawCell(image, area, picture.scale.entry(picture.data.value(cell.query, cell.source)), picture, inks,
                 grid.scale);
        if (std::binary_search(picture.knocked.begin(), picture.knocked.end(), cell)) {
            hatchCell(image, area, inks.hatchDark, inks.hatchLight, grid.scale);
        }
    }
}

} // namespace mambascope::ui
