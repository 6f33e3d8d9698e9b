// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/color_bar.hpp"

#include <QFontMetricsF>
#include <QPalette>
#include <QPolygonF>
#include <QStringList>
#include <QtMath>
#include <algorithm>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kStrip = 8;
constexpr double kSpace = 3;
constexpr double kTip = 5;
constexpr double kUnder = 1; // how far a step goes on below the next one

/// Half the strip's height at a distance from its tip.
double halfHeight(double fromTip) {
    return kStrip / 2 * std::clamp(fromTip / kTip, 0.0, 1.0);
}

/// Steps of about a unit each. Every one goes on below the next one, so that no ground shows between two.
void drawStrip(QPainter& painter, const QRectF& strip, const ColorScale& scale, bool dark, double lowTip,
               double highTip) {
    const int steps = std::clamp(qRound(strip.width()), 2, 256);
    const double y = strip.center().y();
    const auto half = [&](double x) {
        const double low = lowTip > 0 ? halfHeight(x - strip.left()) : kStrip / 2;
        const double high = highTip > 0 ? halfHeight(strip.right() - x) : kStrip / 2;
        return std::min(low, high);
    };
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < steps; ++i) {
        const double x = strip.left() + strip.width() * i / steps;
        const double end = std::min(strip.right(), strip.left() + strip.width() * (i + 1) / steps + kUnder);
        const int index = scale.kind() == ScaleKind::Diverging ? 1 + qRound(254.0 * i / (steps - 1))
                                                               : qRound(255.0 * i / (steps - 1));
        const QColor ink = QColor::fromRgb(scale.colorAt(index, dark));
        if (x >= strip.left() + lowTip && end <= strip.right() - highTip) {
            painter.fillRect(QRectF(x, strip.top(), end - x, strip.height()), ink);
            continue;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF({QPointF(x, y - half(x)), QPointF(end, y - half(end)),
                                       QPointF(end, y + half(end)), QPointF(x, y + half(x))}));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

/// As cells above zero are marked.
void drawRaisedHalf(QPainter& painter, const QRectF& strip, const ColorScale& scale, bool dark) {
    constexpr double kPeriod = 4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (double x = strip.center().x() + kPeriod; x + strip.height() < strip.right(); x += kPeriod) {
        const double share = (x + strip.height() / 2 - strip.left()) / strip.width();
        const QRgb ground = scale.colorAt(qRound(share * 255), dark);
        painter.setPen(QPen(qGray(ground) > 140 ? QColor(Qt::black) : QColor(Qt::white), 0.5));
        painter.drawLine(QPointF(x, strip.top()), QPointF(x + strip.height(), strip.bottom()));
    }
    painter.restore();
}

} // namespace

double colorBarHeight(const QFont& font, bool withTitle, bool withNote) {
    const double line = QFontMetricsF(font).height();
    return kStrip + kSpace + line + (withTitle ? line + kSpace : 0) + (withNote ? line : 0);
}

void drawColorBar(QPainter& painter, const QRectF& area, const ColorScale& scale, const ColorBarText& text,
                  const QPalette& palette, bool clipped) {
    const QFontMetricsF metrics(painter.font());
    double y = area.top();
    painter.save();
    painter.setPen(color(palette, ThemeColor::TextMuted));
    const double width = std::max(area.width(), text.titleWidth);
    const auto drawLine = [&](const QString& words) {
        const QRectF line(text.titleToRight ? area.left() : area.right() - width, y, width, metrics.height());
        painter.drawText(line, (text.titleToRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         metrics.elidedText(words, Qt::ElideRight, width));
    };
    if (!text.title.isEmpty()) {
        const QStringList lines = text.title.split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            drawLine(line);
            y += metrics.height();
        }
        y += kSpace;
    }
    const QRectF strip(area.left(), y, area.width(), kStrip);
    // Pointed where more lies beyond: both ends of a signed scale, the upper end otherwise.
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawStrip(painter, strip, scale, isDark(palette),
              clipped && scale.kind() == ScaleKind::Diverging ? kTip : 0, clipped ? kTip : 0);
    painter.restore();
    if (scale.isGrey() && scale.kind() == ScaleKind::Diverging) {
        drawRaisedHalf(painter, strip, scale, isDark(palette));
    }
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
    if (!text.note.isEmpty()) {
        y = limits.bottom();
        drawLine(text.note);
    }
    painter.restore();
}

} // namespace mambascope::ui
