// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_drawing.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "ui/charts/axis_labels.hpp"
#include "ui/charts/cell_vector.hpp"
#include "ui/charts/chart_picture.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSpace = 4; // lengths are times the text factor
constexpr double kStrip = 8;
constexpr int kBarSteps = 128;

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
        (kStrip + 3 * kSpace) * style.factor() + widestTick(panel.colors.ticks, label) + plan.line;
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
        const double y = strip.bottom() - (tick.at - colors.low) / range * strip.height();
        const double inside = std::clamp(y, strip.top() + plan.line / 2, strip.bottom() - plan.line / 2);
        painter.drawText(QRectF(strip.right() + plan.space, inside - plan.line / 2, 1000, plan.line),
                         Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
    painter.save();
    painter.translate(strip.right() + plan.space + widestTick(colors.ticks, QFontMetricsF(painter.font())) +
                          plan.line / 2,
                      strip.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-strip.height() / 2, -plan.line / 2, strip.height(), plan.line), Qt::AlignCenter,
                     colors.title);
    painter.restore();
}

void drawAxes(QPainter& painter, const HeatMapPanel& panel, const MapPlan& plan, const FigureStyle& style) {
    const QRectF cells = plan.grid.bounds();
    painter.setPen(style.ink(ThemeColor::TextMuted));
    painter.setFont(style.token());
    const QFontMetricsF metrics(style.token());
    for (const FigureTick& tick : panel.y.ticks) {
        const double y = plan.grid.origin.y() + (tick.at + 0.5) * plan.grid.cell.height();
        drawRowLabel(painter,
                     {0,
                      metrics.elidedText(tick.text, Qt::ElideRight, cells.left() - plan.space),
                      {cells.left() - plan.space, y}},
                     {});
    }
    painter.setFont(style.label());
    for (const FigureTick& tick : panel.x.ticks) {
        const double x = plan.grid.origin.x() + (tick.at + 0.5) * plan.grid.cell.width();
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

QPen penOf(const FigureLine& line, const FigureStyle& style) {
    QPen pen(QColor::fromRgb(line.color), line.width * style.unitsPerPoint);
    pen.setCapStyle(Qt::FlatCap);
    if (!line.dashes.empty()) {
        pen.setDashPattern(QVector<qreal>(line.dashes.begin(), line.dashes.end()));
    }
    return pen;
}

ChartAxis chartAxis(const FigureAxis& axis) {
    ChartAxis out{axis.low, axis.high, {}, axis.title, axis.hasGrid};
    for (const FigureTick& tick : axis.ticks) {
        out.ticks.push_back({tick.at, tick.text});
    }
    return out;
}

void drawPanel(QPainter& painter, QSizeF size, const FigureStyle& style, const LinesPanel& panel,
               const ViewTable& table) {
    Chart chart;
    chart.font = style.label();
    chart.colors = {style.ink(ThemeColor::Text), style.ink(ThemeColor::TextMuted),
                    style.ink(ThemeColor::Grid), style.ink(ThemeColor::Context)};
    chart.hairline = style.hairline;
    chart.baseY = panel.base;
    chart.x = chartAxis(panel.x);
    chart.y = chartAxis(panel.y);
    chart.legend.isBeside = false;
    for (const FigureKey& key : panel.legend) {
        chart.legend.keys.push_back({key.text, penOf(key.line, style), false});
    }
    for (const FigureSeries& series : panel.series) {
        ChartCurve curve{{}, penOf(series.line, style)};
        const std::vector<double> x = numbersOf(series.rows, series.x, table);
        const std::vector<double> y = numbersOf(series.rows, series.y, table);
        for (std::size_t i = 0; i < x.size(); ++i) {
            curve.points.emplace_back(x[i], y[i]);
        }
        chart.curves.push_back(std::move(curve));
    }
    const QSize whole(std::max(1, qRound(size.width())), std::max(1, qRound(size.height())));
    painter.scale(size.width() / whole.width(), size.height() / whole.height());
    ChartPicture(chart, whole).draw(painter);
}

template <typename Other>
void drawPanel(QPainter& /*painter*/, QSizeF /*size*/, const FigureStyle& /*style*/, const Other& /*panel*/,
               const ViewTable& /*table*/) {}

double nameHeight(const FigureData& figure, const FigureStyle& style) {
    return figure.panels.size() > 1 ? QFontMetricsF(style.label()).height() * 1.2 : 0;
}

} // namespace

void drawFigure(QPainter& painter, QSizeF size, const FigureStyle& style, const FigureData& figure,
                const ViewTable& table) {
    const auto count = static_cast<double>(std::max<std::size_t>(1, figure.panels.size()));
    const double gap = count > 1 ? 2 * kSpace * style.factor() : 0;
    const double name = nameHeight(figure, style);
    const QSizeF each((size.width() - gap * (count - 1)) / count, size.height() - name);
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        painter.save();
        painter.translate(static_cast<double>(i) * (each.width() + gap), 0);
        if (name > 0) {
            painter.setFont(theme::labelFont(style.heading()));
            painter.setPen(style.ink(ThemeColor::Text));
            painter.drawText(QRectF(0, 0, each.width(), name), Qt::AlignHCenter | Qt::AlignTop,
                             titleOf(figure.panels[i]));
        }
        painter.translate(0, name);
        std::visit([&](const auto& panel) { drawPanel(painter, each, style, panel, table); },
                   figure.panels[i]);
        painter.restore();
    }
}

double figureHeight(double width, const FigureStyle& style, const FigureData& figure) {
    constexpr double kUsual = 0.6; // of a panel's width
    const auto count = static_cast<double>(std::max<std::size_t>(1, figure.panels.size()));
    double height = kUsual * width / count;
    for (const FigurePanel& panel : figure.panels) {
        if (const auto* map = std::get_if<HeatMapPanel>(&panel)) {
            const double line = QFontMetricsF(style.token()).height();
            height = std::max(height, (map->rowCount() * 1.1 + 3) * line);
        }
    }
    return height + nameHeight(figure, style);
}

} // namespace mambascope::ui
