// SPDX-License-Identifier: GPL-3.0-or-later
// A line chart as a value: curves, bands, two axes and a legend. ChartPicture draws it.
#pragma once

#include <QColor>
#include <QFont>
#include <QPen>
#include <QPointF>
#include <QString>
#include <vector>

namespace mambascope::ui {

struct ChartTick {
    double at = 0;
    QString text; ///< empty: a grid line alone
};

/// Linear, from `low` to `high` (low < high).
struct ChartAxis {
    double low = 0;
    double high = 1;
    std::vector<ChartTick> ticks;
    QString title; ///< written along the axis, shortened where it is longer than the axis
    bool hasGrid = false;
};

/// A line through points whose x never falls. A point that isn't finite leaves a gap.
struct ChartCurve {
    std::vector<QPointF> points;
    QPen pen;
};

/// The area between two lines over the same x, such as a confidence interval. All three are of one length,
/// x never falls, and a value that isn't finite leaves a gap.
struct ChartBand {
    std::vector<double> x;
    std::vector<double> low;
    std::vector<double> high;
    QColor fill;
};

/// Single points, such as one value a prompt; above bands and below curves. One that isn't finite is left
/// out.
struct ChartDots {
    std::vector<QPointF> points;
    QColor fill;
    double size = 3; ///< diameter
};

struct ChartKey {
    QString text;
    QPen pen;                 ///< of the sample line before the text
    bool startsGroup = false; ///< a little space before it
};

struct ChartLegend {
    std::vector<ChartKey> keys;
    bool isBeside = true; ///< in a column right of the plot; otherwise in lines above it
};

struct ChartColors {
    QColor text;
    QColor muted; ///< numbers and titles of axes
    QColor grid;
    QColor base; ///< the line at baseY
};

struct Chart {
    ChartAxis x;
    ChartAxis y;
    std::vector<ChartBand> bands; ///< below all curves
    std::vector<ChartDots> dots;
    std::vector<ChartCurve> curves; ///< the last one lies on top
    ChartLegend legend;
    double hairline = 1; ///< width of grid and base line
    double baseY = 0;    ///< the value that changes start from: a line of its own where it is on the axis
    QFont font;          ///< of all texts
    ChartColors colors;
};

} // namespace mambascope::ui
