// SPDX-License-Identifier: GPL-3.0-or-later
// Token labels along a matrix: which are drawn, where and how long, so that none overlaps another.
#pragma once

#include <QFontMetricsF>
#include <QPainter>
#include <QPointF>
#include <QStringList>
#include <vector>

namespace mambascope::ui {

struct AxisLabel {
    int index = 0; ///< token
    QString text;  ///< elided to what there is room for
    /// Rows: right end, vertical centre. Columns: top centre (horizontal) or the top right end (tilted by
    /// 45°).
    QPointF anchor;
};

struct AxisLabels {
    std::vector<AxisLabel> labels; ///< every `stride`-th token in sight, counted from the last one of all
    int stride = 1;
    bool tilted = false; ///< by 45°, reading upwards
    double extent = 0;   ///< width of row labels, height of column labels
};

/// All labels of an axis and how wide each is in the font that they are drawn in. Measuring hundreds of texts
/// takes milliseconds: once for all the arrangements that are tried.
struct AxisTexts {
    AxisTexts(QStringList labels, const QFontMetricsF& metrics);

    QStringList texts;
    std::vector<double> widths;
    double widest = 0;
};

/// Centres of an axis' cells: of cell i at `first + i * step`. Only cells whose centre lies from `from` to
/// `to` have labels.
struct AxisCentres {
    double first = 0;
    double step = 1;
    double from = -1e18;
    double to = 1e18;
};

/// Labels at the left of rows, ending at x = 0.
[[nodiscard]] AxisLabels layoutRowLabels(const AxisTexts& texts, const AxisCentres& centres,
                                         const QFontMetricsF& metrics, double maxWidth);
/// Labels below columns, starting at y = 0.
[[nodiscard]] AxisLabels layoutColumnLabels(const AxisTexts& texts, const AxisCentres& centres,
                                            const QFontMetricsF& metrics, double maxLength);

/// Height of the column labels that are drawn: less than `extent`, which has room for the longest of all.
[[nodiscard]] double shownColumnExtent(const AxisLabels& labels, const QFontMetricsF& metrics);

/// Area that a drawn label covers, before tilting (rows, flat columns); empty anchors are at the origin.
[[nodiscard]] QRectF rowLabelRect(const AxisLabel& label, const QFontMetricsF& metrics);
[[nodiscard]] QRectF columnLabelRect(const AxisLabel& label, const QFontMetricsF& metrics);

/// Draw in the painter's font and pen, anchors shifted by `offset`.
void drawRowLabel(QPainter& painter, const AxisLabel& label, QPointF offset);
void drawColumnLabel(QPainter& painter, const AxisLabel& label, bool tilted, QPointF offset);

} // namespace mambascope::ui
