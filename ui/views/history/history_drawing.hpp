// SPDX-License-Identifier: GPL-3.0-or-later
// How a row of the history looks, on screen and on paper.
#pragma once

#include <QPainter>
#include <QRectF>

#include "ui/style/figure_style.hpp"
#include "ui/views/history/history_rows.hpp"

namespace mambascope::ui {

/// Height of a row, in the style's units.
[[nodiscard]] double historyRowHeight(const FigureStyle& style);
/// Lines and dot, name and step, and at the end the marks and, where there is room, `aside`
/// (on screen the time). A named state has
/// a full dot, the present one a ring around it: told apart without colour. What has no room ends in an
/// ellipsis.
void drawHistoryRow(QPainter& painter, const QRectF& rect, const HistoryRow& row, const FigureStyle& style,
                    const QString& aside);

} // namespace mambascope::ui
