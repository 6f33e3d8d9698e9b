// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_parts.hpp"

namespace mambascope::ui {
namespace {

FigureLine lineOf(const QPen& pen, const FigureStyle& style) {
    FigureLine line;
    line.color = pen.color().rgb();
    line.width = pen.widthF() / style.unitsPerPoint;
    if (pen.style() == Qt::CustomDashLine) {
        const QVector<qreal> dashes = pen.dashPattern();
        line.dashes.assign(dashes.begin(), dashes.end());
    }
    return line;
}

FigureAxis axisOf(const ChartAxis& axis) {
    FigureAxis out{axis.title, axis.low, axis.high, {}, axis.hasGrid, false};
    for (const ChartTick& tick : axis.ticks) {
        out.ticks.push_back({tick.at, tick.text});
    }
    return out;
}

} // namespace

FigureColors figureColors(const ColorScale& scale, const FigureStyle& style, const QString& low,
                          const QString& high) {
    const bool isDiverging = scale.kind() == ScaleKind::Diverging;
    FigureColors out;
    out.name = style.greySafe ? "greys" : isDiverging ? "PRGn" : "blues";
    out.low = scale.limits().low;
    out.high = scale.limits().high;
    const bool dark = isDark(style.palette);
    const ColorScale shown = style.greySafe ? scale.inGrey() : scale;
    for (int index = isDiverging ? 1 : 0; index < 256; ++index) { // diverging: 1 … 255, 128 in the middle
        if (out.raisedFrom < 0 && shown.isRaised(index)) {
            out.raisedFrom = static_cast<int>(out.colors.size());
        }
        out.colors.push_back(shown.colorAt(index, dark));
    }
    out.ticks = {{out.low, low}, {out.high, high}};
    if (isDiverging) {
        out.ticks.insert(out.ticks.begin() + 1, {0, QStringLiteral("0")});
    }
    return out;
}

FigureAxis cellAxis(int count, const AxisLabels& labels, const QString& title) {
    FigureAxis axis{title, -0.5, count - 0.5, {}, false, labels.tilted};
    for (const AxisLabel& label : labels.labels) {
        axis.ticks.push_back({static_cast<double>(label.index), label.text});
    }
    return axis;
}

LinesPanel linesPanel(const Chart& chart, const FigureStyle& style) {
    LinesPanel panel;
    panel.x = axisOf(chart.x);
    panel.y = axisOf(chart.y);
    panel.base = chart.baseY;
    for (const ChartCurve& curve : chart.curves) {
        panel.series.push_back({{}, {}, {}, {}, {}, {}, lineOf(curve.pen, style)});
    }
    for (const ChartDots& dots : chart.dots) {
        panel.dots.push_back(
            {{}, {}, {}, {}, dots.fill.rgb(), dots.fill.alphaF(), dots.size / style.unitsPerPoint});
    }
    for (const ChartKey& key : chart.legend.keys) {
        panel.legend.push_back({key.text, lineOf(key.pen, style)});
    }
    panel.isLegendBeside = chart.legend.isBeside;
    return panel;
}

} // namespace mambascope::ui
