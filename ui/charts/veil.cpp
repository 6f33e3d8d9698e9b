// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/veil.hpp"

#include <QCoreApplication>

#include "ui/style/theme.hpp"

namespace mambascope::ui {

void drawStaleVeil(QPainter& painter, const QWidget& widget, const QRectF& title) {
    QColor veil = widget.palette().color(widget.backgroundRole());
    veil.setAlphaF(0.55F);
    painter.save();
    painter.setClipRegion(QRegion(widget.rect()) - title.toAlignedRect());
    painter.fillRect(widget.rect(), veil);
    painter.restore();
}

QString staleText(const QString& text) {
    const QString mark = QCoreApplication::translate("Veil", "stale");
    return text.isEmpty() ? mark : QStringLiteral("%1 · %2").arg(mark, text);
}

void drawEmptyText(QPainter& painter, const QWidget& widget, const QString& text) {
    painter.save();
    painter.setFont(widget.font());
    painter.setPen(color(widget.palette(), ThemeColor::TextMuted));
    painter.drawText(QRectF(widget.rect()).adjusted(kGutter, kGutter, -kGutter, -kGutter),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

void outline(QPainter& painter, const QRectF& rect, const QColor& color, double width) {
    QPen pen(color, width);
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(-width / 2, -width / 2, width / 2, width / 2));
}

} // namespace mambascope::ui
