// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QFontMetricsF>

#include "ui/charts/axis_labels.hpp"
#include "ui/charts/cell_vector.hpp"
#include "ui/charts/chart_legend.hpp"
#include "ui/charts/chart_picture.hpp"
#include "ui/charts/styled_chart.hpp"
#include "ui/figures/bars_drawing.hpp"
#include "ui/figures/figure_layout.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSpace = 4; // lengths are times the text factor
constexpr double kStrip = 8;
constexpr int kBarSteps = 128;
constexpr double kRoomyBar = 4;  // lines that a colour bar must be high for a number in its middle
constexpr double kAxisRoom = 14; // between a plot, its numbers and the next of them
constexpr float kBandOpacity = 0.2F;

class PanelCells final : public CellField {
public:
    PanelCells(const HeatMapPanel& panel, const ViewTable& table)
        : m_panel(panel)
        , m_cells(matrixOf(panel, table)) {}

    [[nodiscard]] CellLook look(int row, int column) const override {
        const MatrixCell& cell = m_cells[static_cast<std::size_t>(row * m_panel.columnCount() + column)];
        if (!cell.isThere) {
            return {};
        }
        CellLook look;
        look.kind = std::isnan(cell.value) ? CellKind::Missing : CellKind::Value;
        look.hatched = cell.isHatched;
        if (look.kind == CellKind::Value) {
            look.color = m_panel.colors.of(cell.value);
            look.raised = m_panel.colors.isRaised(cell.value);
        }
        return look;
    }

private:
    const HeatMapPanel& m_panel;
    std::vector<MatrixCell> m_cells;
};

double widestTick(const std::vector<FigureTick>& ticks, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const FigureTick& tick : ticks) {
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    }
    return widest;
}

/// Where a heat map's parts lie.
struct MapPlan {
    CellGrid grid;
    QRectF strip; ///< of the colour bar
    double line = 0;
    double space = 0;
};

MapPlan planOf(const HeatMapPanel& panel, QSizeF size, const FigureStyle& style) {
    MapPlan plan;
    const QFontMetricsF label(style.label());
    plan.line = label.height();
    plan.space = kSpace * style.factor();
    const double left =
        std::min(0.4 * size.width(), widestTick(panel.y.ticks, QFontMetricsF(style.token()))) + plan.space;
    const double right =
        (kStrip + 4 * kSpace) * style.factor() + widestTick(panel.colors.ticks, label) + plan.line;
    const double bottom = plan.line * (panel.x.title.isEmpty() ? 1 : 2) + plan.space;
    const QSizeF room(std::max(1.0, size.width() - left - right), std::max(1.0, size.height() - bottom));
    plan.grid.origin = {left, plan.line / 2};
    plan.grid.rows = panel.rowCount();
    plan.grid.columns = panel.columnCount();
    plan.grid.cell = {room.width() / plan.grid.columns, (room.height() - plan.line / 2) / plan.grid.rows};
    plan.grid.scale = 64;
    const QRectF cells = plan.grid.bounds();
    plan.strip = {cells.right() + 2 * plan.space, cells.top(), kStrip * style.factor(), cells.height()};
    return plan;
}

void drawBar(QPainter& painter, const HeatMapPanel& panel, const MapPlan& plan) {
    const FigureColors& colors = panel.colors;
    const QRectF& strip = plan.strip;
    const double step = strip.height() / kBarSteps;
    for (int i = 0; i < kBarSteps; ++i) {
        const double value = colors.low + (colors.high - colors.low) * (i + 0.5) / kBarSteps;
        const double top = strip.bottom() - (i + 1) * step;
        painter.fillRect(QRectF(strip.left(), top, strip.width(), std::min(2 * step, strip.bottom() - top)),
                         QColor::fromRgb(colors.of(value)));
    }
    const double range = colors.high > colors.low ? colors.high - colors.low : 1;
    for (const FigureTick& tick : colors.ticks) {
        const bool isEnd = tick.at <= colors.low || tick.at >= colors.high;
        if (!isEnd && strip.height() < kRoomyBar * plan.line) {
            continue; // it would stand on the numbers of the ends
        }
        const double y = strip.bottom() - (tick.at - colors.low) / range * strip.height();
        const double inside = std::clamp(y, strip.top() + plan.line / 2, strip.bottom() - plan.line / 2);
        painter.drawText(QRectF(strip.right() + plan.space, inside - plan.line / 2, 1000, plan.line),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
    const QFontMetricsF metrics(painter.font());
    const double length = strip.height() + plan.line;
    painter.save();
    painter.translate(strip.right() + plan.space + widestTick(colors.ticks, metrics) + plan.line / 2,
                      strip.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-length / 2, -plan.line / 2, length, plan.line), Qt::AlignCenter,
                     metrics.elidedText(colors.title, Qt::ElideRight, length));
    painter.restore();
}

void drawAxes(QPainter& painter, const HeatMapPanel& panel, const MapPlan& plan, const FigureStyle& style) {
    const QRectF cells = plan.grid.bounds();
    painter.setPen(style.ink(ThemeColor::TextMuted));
    painter.setFont(style.token());
    const QFontMetricsF metrics(style.token());
    // Where rows are lower than a line, every second or third has its label.
    const auto every = std::max(1, static_cast<int>(std::ceil(metrics.height() / plan.grid.cell.height())));
    for (const FigureTick& tick : panel.y.ticks) {
        if (static_cast<int>(tick.at) % every != 0) {
            continue;
        }
        const double y = plan.grid.origin.y() + (tick.at + 0.5) * plan.grid.cell.height();
        drawRowLabel(painter,
                     {0,
                      metrics.elidedText(tick.text, Qt::ElideRight, cells.left() - plan.space),
                      {cells.left() - plan.space, y}},
                     {});
    }
    painter.setFont(style.label());
    const QFontMetricsF numbers(style.label());
    double next = 0; // numbers that would stand on the one before are left out
    for (const FigureTick& tick : panel.x.ticks) {
        const double x = plan.grid.origin.x() + (tick.at + 0.5) * plan.grid.cell.width();
        const double half = numbers.horizontalAdvance(tick.text) / 2;
        if (x - half < next) {
            continue;
        }
        next = x + half + plan.space;
        painter.drawText(QRectF(x - 500, cells.bottom() + plan.space / 2, 1000, plan.line), Qt::AlignHCenter,
                         tick.text);
    }
    painter.drawText(
        QRectF(cells.left(), cells.bottom() + plan.space / 2 + plan.line, cells.width(), plan.line),
        Qt::AlignHCenter, panel.x.title);
}

void drawPanel(QPainter& painter, QSizeF size, const FigureStyle& style, const HeatMapPanel& panel,
               const ViewTable& table) {
    const MapPlan plan = planOf(panel, size, style);
    const CellInks inks(style.palette);
    drawCells(painter, plan.grid, PanelCells(panel, table), inks, style.cellOverlap, style.hairline);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    drawAxes(painter, panel, plan, style);
    drawBar(painter, panel, plan);
}

/// Numbers that have room at the axis; the others keep their grid line.
ChartAxis chartAxis(const FigureAxis& axis, double length, double textSize) {
    ChartAxis out{axis.low, axis.high, {}, axis.title, axis.hasGrid};
    const double room = axis.high > axis.low ? length / (axis.high - axis.low) : 0;
    double next = 0;
    for (const FigureTick& tick : axis.ticks) {
        const double at = (tick.at - axis.low) * room;
        const bool fits = out.ticks.empty() || at >= next;
        next = fits ? at + textSize : next;
        out.ticks.push_back({tick.at, fits ? tick.text : QString()});
    }
    return out;
}

std::vector<double> numbersOf(const FigureSeries& series, const FigureColumn& column,
                              const ViewTable& table) {
    return numbersOf(series.rows, column, table);
}

/// Bars from the base, as a band with gaps between them.
void addBars(Chart& chart, const FigureSeries& series, const ViewTable& table) {
    constexpr double kGap = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> x = numbersOf(series, series.x, table);
    const std::vector<double> y = numbersOf(series, series.y, table);
    ChartBand band;
    band.fill = QColor::fromRgb(series.line.color);
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double left = x[i] + series.barShift - series.barWidth / 2;
        const double right = left + series.barWidth;
        band.x.insert(band.x.end(), {left, right, right});
        band.low.insert(band.low.end(), {chart.baseY, chart.baseY, kGap});
        band.high.insert(band.high.end(), {y[i], y[i], kGap});
    }
    chart.bands.push_back(std::move(band));
}

void addDots(Chart& chart, const FigureDots& dots, const FigureStyle& style, const ViewTable& table) {
    const std::vector<double> x = numbersOf(dots.rows, dots.x, table);
    const std::vector<double> y = numbersOf(dots.rows, dots.y, table);
    ChartDots cloud;
    cloud.fill = QColor::fromRgb(dots.color);
    cloud.fill.setAlphaF(static_cast<float>(dots.opacity));
    cloud.size = dots.size * style.unitsPerPoint;
    for (std::size_t i = 0; i < x.size(); ++i) {
        cloud.points.emplace_back(x[i], y[i]);
    }
    chart.dots.push_back(std::move(cloud));
}

void addSeries(Chart& chart, const FigureSeries& series, const FigureStyle& style, const ViewTable& table) {
    if (series.barWidth > 0) {
        addBars(chart, series, table);
        return;
    }
    const std::vector<double> x = numbersOf(series, series.x, table);
    const std::vector<double> y = numbersOf(series, series.y, table);
    ChartCurve curve{{}, penOf(series.line, style)};
    for (std::size_t i = 0; i < x.size(); ++i) {
        curve.points.emplace_back(x[i], y[i]);
    }
    chart.curves.push_back(std::move(curve));
    if (!series.low.name.empty()) {
        QColor fill = QColor::fromRgb(series.line.color);
        fill.setAlphaF(kBandOpacity);
        chart.bands.push_back(
            {x, numbersOf(series, series.low, table), numbersOf(series, series.high, table), fill});
    }
}

/// Along the left side, in two lines where one is too short.
void drawYTitle(QPainter& painter, const QString& title, double width, double height,
                const FigureStyle& style) {
    painter.save();
    painter.setFont(style.label());
    painter.setPen(style.ink(ThemeColor::TextMuted));
    painter.rotate(-90);
    painter.drawText(QRectF(-height, 0, height, width), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     title);
    painter.restore();
}

void drawPanel(QPainter& painter, const PlacedPanel& place, const FigureStyle& style, const LinesPanel& panel,
               const ViewTable& table) {
    Chart chart = styledChart(style);
    chart.baseY = panel.base;
    const QSizeF size(std::max(1.0, place.area.width() - place.yTitle), place.area.height());
    const QFontMetricsF metrics(chart.font);
    const double line = metrics.height();
    const double left = widestTick(panel.y.ticks, metrics) + kAxisRoom;
    chart.x = chartAxis(panel.x, size.width() - left, widestTick(panel.x.ticks, metrics) + kAxisRoom / 2);
    chart.y = chartAxis(panel.y, size.height() - 3 * line, line);
    chart.y.title.clear();
    for (const FigureDots& dots : panel.dots) {
        addDots(chart, dots, style, table);
    }
    for (const FigureSeries& series : panel.series) {
        addSeries(chart, series, style, table);
    }
    if (place.yTitle > 0) {
        drawYTitle(painter, panel.y.title, place.yTitle, size.height(), style);
    }
    const QSize whole(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())));
    painter.translate(place.yTitle, 0);
    painter.scale(size.width() / whole.width(), size.height() / whole.height());
    ChartPicture(chart, whole).draw(painter);
}

/// All keys in lines from the left; columns as wide as their widest.
void drawLegend(QPainter& painter, const FigureLayout& layout, const FigureStyle& style) {
    const std::vector<ChartKey>& keys = layout.legend.keys;
    if (keys.empty()) {
        return;
    }
    const QFont font = style.label();
    const auto columns =
        static_cast<std::size_t>(keysPerLine(layout.legend, font, static_cast<int>(layout.keys.width())));
    double left = layout.keys.left() + 1; // a dot at the edge would be half a dot
    for (std::size_t column = 0; column < columns; ++column) {
        int widest = 0;
        for (std::size_t i = column; i < keys.size(); i += columns) {
            widest = std::max(widest, keySize(keys[i], font).width());
        }
        for (std::size_t i = column; i < keys.size(); i += columns) {
            const int line = keySize(keys[i], font).height();
            const double top = layout.keys.top() + static_cast<double>(i / columns) * line;
            drawKey(painter, keys[i],
                    {left, top, std::min<double>(widest, layout.keys.right() - left), double(line)}, font,
                    style.ink(ThemeColor::Text));
        }
        left += widest + kGutter;
    }
}

void drawAny(QPainter& painter, const FigureData& figure, std::size_t at, const PlacedPanel& place,
             const FigureStyle& style, const ViewTable& table) {
    if (const auto* map = std::get_if<HeatMapPanel>(&figure.panels[at])) {
        drawPanel(painter, place.area.size(), style, *map, table);
    } else if (const auto* lines = std::get_if<LinesPanel>(&figure.panels[at])) {
        drawPanel(painter, place, style, *lines, table);
    } else if (const auto* bars = std::get_if<BarsPanel>(&figure.panels[at])) {
        drawBarsPanel(painter, place.area.size(), style, *bars, table);
    }
}

} // namespace

void drawFigure(QPainter& painter, QSizeF size, const FigureStyle& style, const FigureData& figure,
                const ViewTable& table) {
    const FigureLayout layout = figureLayout(size, style, figure);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    drawLegend(painter, layout, style);
    for (std::size_t i = 0; i < layout.panels.size(); ++i) {
        const PlacedPanel& place = layout.panels[i];
        if (!place.name.isEmpty()) {
            const QFont font = theme::labelFont(style.heading());
            painter.setFont(font);
            painter.setPen(style.ink(ThemeColor::Text));
            painter.drawText(place.name, Qt::AlignHCenter | Qt::AlignTop,
                             QFontMetricsF(font).elidedText(titleOf(figure.panels[i]), Qt::ElideRight,
                                                            place.name.width()));
        }
        painter.save();
        painter.translate(place.area.topLeft());
        drawAny(painter, figure, i, place, style, table);
        painter.restore();
    }
}

double figureHeight(double width, const FigureStyle& style, const FigureData& figure) {
    return figureLayout(width, style, figure).height;
}

} // namespace mambascope::ui
