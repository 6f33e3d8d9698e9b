// SPDX-License-Identifier: GPL-3.0-or-later
// How large the keys of a chart's legend are, and how each is drawn.
#pragma once

#include <QPainter>
#include <QRectF>
#include <QSize>

#include "ui/charts/chart.hpp"

namespace mambascope::ui {

/// Sample line, gap and text, in whole pixels.
[[nodiscard]] QSize keySize(const ChartKey& key, const QFont& font);
/// Space before a key that starts a group, where keys stand in a column.
[[nodiscard]] int groupGap(const QFont& font);
/// Width of the legend's column in a chart of this width: as the widest key wants, but never more than about
/// a third.
[[nodiscard]] int columnWidth(const ChartLegend& legend, const QFont& font, int chartWidth);
/// How many keys stand side by side above a plot of this width; at least 1.
[[nodiscard]] int keysPerLine(const ChartLegend& legend, const QFont& font, int chartWidth);
/// Of the lines of keys above a plot; 0 where they stand beside it.
[[nodiscard]] double legendHeight(const Chart& chart, int width);
/// Keys one behind the other from the left, in as many lines as they need, as a legend of several charts. The
/// height holds a little space below.
[[nodiscard]] double keyRowsHeight(const std::vector<ChartKey>& keys, const QFont& font, double width);
void drawKeyRows(QPainter& painter, const std::vector<ChartKey>& keys, const QFont& font, double width,
                 const QColor& textColor);
/// The text is shortened to what there is room for.
void drawKey(QPainter& painter, const ChartKey& key, const QRectF& rect, const QFont& font,
             const QColor& textColor);

} // namespace mambascope::ui
