// SPDX-License-Identifier: GPL-3.0-or-later
// What views draw when their result is old or missing.
#pragma once

#include <QPainter>
#include <QWidget>

namespace mambascope::ui {

/// Greys `area`; the old result shows through. A title says the same in words (staleText).
void drawStaleVeil(QPainter& painter, const QWidget& widget, const QRectF& area);
/// "stale · mean |weight|": the title of a result that is out of date.
[[nodiscard]] QString staleText(const QString& text);
/// One muted sentence in the middle of the widget.
void drawEmptyText(QPainter& painter, const QWidget& widget, const QString& text);

} // namespace mambascope::ui
