// SPDX-License-Identifier: GPL-3.0-or-later
// What views draw over their pictures: frames, and marks of a result that is old or missing.
#pragma once

#include <QPainter>
#include <QWidget>

namespace mambascope::ui {

/// Greys the widget; the old result shows through. Only `title`, which says the same in words (staleText),
/// stays as readable as it was.
void drawStaleVeil(QPainter& painter, const QWidget& widget, const QRectF& title = {});
/// "stale · mean |weight|": the title of a result that is out of date.
[[nodiscard]] QString staleText(const QString& text);
/// A frame around what has this place, with sharp corners.
void outline(QPainter& painter, const QRectF& rect, const QColor& color, double width);
/// One muted sentence in the middle of the widget.
void drawEmptyText(QPainter& painter, const QWidget& widget, const QString& text);

} // namespace mambascope::ui
