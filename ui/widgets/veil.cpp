// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/veil.hpp"

#include <QCoreApplication>
#include <QFontMetricsF>

#include "ui/theme/theme.hpp"

namespace mambascope::ui {

void drawStaleVeil(QPainter& painter, const QWidget& widget, const QRectF& area) {
    QColor veil = widget.palette().color(widget.backgroundRole());
    veil.setAlphaF(0.55F);
    painter.fillRect(area, veil);

    painter.save();
    const QFont font = theme::labelFont(widget.font());
    const QFontMetricsF metrics(font);
    const QString text = QCoreApplication::translate("Veil", "stale");
    const QSizeF size(metrics.horizontalAdvance(text) + 16, metrics.height() + 4);
    const QRectF pill(area.right() - size.width(), area.top(), size.width(), size.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(widget.palette(), ThemeColor::Separator));
    painter.setBrush(color(widget.palette(), ThemeColor::SurfaceSunken));
    painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), size.height() / 2, size.height() / 2);
    painter.setFont(font);
    painter.setPen(color(widget.palette(), ThemeColor::Stale));
    painter.drawText(pill, Qt::AlignCenter, text);
    painter.restore();
}

void drawEmptyText(QPainter& painter, const QWidget& widget, const QString& text) {
    painter.save();
    painter.setFont(widget.font());
    painter.setPen(color(widget.palette(), ThemeColor::TextMuted));
    painter.drawText(QRectF(widget.rect()).adjusted(kGutter, kGutter, -kGutter, -kGutter),
                     Qt::AlignCenter | Qt::TextWordWrap, text);
    painter.restore();
}

} // namespace mambascope::ui
