// SPDX-License-Identifier: GPL-3.0-or-later
// What views draw when their result is old or missing.
#pragma once

#include <QPainter>
#include <QWidget>

namespace mambascope::ui {

/// Greys the widget; the old result shows through. Only `title`, which says the same in words (staleText),
/// stays as readable as it was.
void drawStaleVeil(QPainter& painter, const QWidget& widget, const QRectF& title = {});
/// "stale · mean |weight|": the title of a result that is out of date.
[[nodiscard]] QString staleText(const QString& text);
/// One muted sentence in the middle of the widget.
void drawEmptyText(QPainter& painter, const QWidget& widget, const QString& text);

} // namespace mambascope::ui
