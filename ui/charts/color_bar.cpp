// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/color_bar.hpp"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPalette>
#include <algorithm>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kStrip = 8;
constexpr double kSpace = 3;

QImage stripImage(const ColorScale& scale, bool dark) {
    QImage image(256, 1, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) {
        image.setPixel(i, 0, scale.colorAt(i, dark));
    }
    return image;
}

} // namespace

double colorBarHeight(const QFont& font, bool withTitle) {
    const double line = QFontMetricsF(font).height();
    return kStrip + kSpace + line + (withTitle ? line + kSpace : 0);
}

void drawColorBar(QPainter& painter, const QRectF& area, const ColorScale& scale, const ColorBarText& text,
                  const QPalette& palette, bool clipped) {
    const QFontMetricsF metrics(painter.font());
    double y = area.top();
    painter.save();
    painter.setPen(color(palette, ThemeColor::TextMuted));
    if (!text.title.isEmpty()) {
        const double width = std::max(area.width(), text.titleWidth);
        const QRectF line(text.titleToRight ? area.left() : area.right() - width, y, width, metrics.height());
        painter.drawText(line, (text.titleToRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         metrics.elidedText(text.title, Qt::ElideRight, width));
        y += metrics.height() + kSpace;
    }
    const QRectF strip(area.left(), y, area.width(), kStrip);
    painter.save();
    if (clipped) { // pointed where more lies beyond: both ends of a signed scale, the upper end otherwise
        const double lowTip = scale.kind() == ScaleKind::Diverging ? 5 : 0;
        QPainterPath shape(QPointF(strip.left() + lowTip, strip.top()));
        shape.lineTo(strip.right() - 5, strip.top());
        shape.lineTo(strip.right(), strip.center().y());
        shape.lineTo(strip.right() - 5, strip.bottom());
        shape.lineTo(strip.left() + lowTip, strip.bottom());
        shape.lineTo(strip.left(), strip.center().y());
        if (lowTip == 0.0) {
            shape.lineTo(strip.topLeft());
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(shape);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(strip, stripImage(scale, isDark(palette)));
    painter.restore();
    if (!clipped) {
        painter.setPen(color(palette, ThemeColor::Separator));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(strip.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setPen(color(palette, ThemeColor::TextMuted));
    }
    const QRectF limits(area.left(), strip.bottom() + kSpace, area.width(), metrics.height());
    painter.drawText(limits, Qt::AlignLeft | Qt::AlignVCenter, text.low);
    painter.drawText(limits, Qt::AlignRight | Qt::AlignVCenter, text.high);
    if (scale.kind() == ScaleKind::Diverging) {
        painter.drawText(limits, Qt::AlignHCenter | Qt::AlignVCenter, QStringLiteral("0"));
    }
    painter.restore();
}

} // namespace mambascope::ui
