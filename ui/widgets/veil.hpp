// SPDX-License-Identifier: GPL-3.0-or-later
// What views draw when their result is old or missing.
#pragma once

#include <QPainter>
#include <QWidget>

namespace mambascope::ui {

/// Greys `area` and labels it as out of date; the old result shows through.
void drawStaleVeil(QPainter& painter, const QWidget& widget, const QRectF& area);
/// One muted sentence in the middle of the widget.
void drawEmptyText(QPainter& painter, const QWidget& widget, const QString& text);

} // namespace mambascope::ui
