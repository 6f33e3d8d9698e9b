// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip_drawing.hpp"

#include <QFontMetricsF>
#include <QPainterPath>
#include <cmath>

#include "ui/style/colors.hpp"

namespace mambascope::ui {

double chipRowHeight(const QFont& chips) {
    return std::ceil(QFontMetricsF(chips).height()) + kChipPadding + kChipGap;
}

void drawChipGround(QPainter& painter, const QPalette& palette, const QRectF& chip, bool isAdded,
                    bool isSubject) {
    if (isAdded) {
        painter.setPen(QPen(color(palette, ThemeColor::Context), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), kChipRadius, kChipRadius);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(palette, isSubject ? ThemeColor::ChipSubject : ThemeColor::Chip));
    painter.drawRoundedRect(chip, kChipRadius, kChipRadius);
    if (isSubject) {
        QPainterPath rounded;
        rounded.addRoundedRect(chip, kChipRadius, kChipRadius);
        QPainterPath line;
        line.addRect(QRectF(chip.left(), chip.bottom() - 2, chip.width(), 2));
        painter.fillPath(rounded.intersected(line), color(palette, ThemeColor::Subject));
    }
}

void drawChipText(QPainter& painter, const QPalette& palette, const QRectF& chip, const TokenLabel& token,
                  bool fits) {
    painter.setPen(color(palette, token.enclosing ? ThemeColor::TextMuted : ThemeColor::Text));
    painter.drawText(
        chip, Qt::AlignCenter,
        fits ? token.display
             : QFontMetricsF(painter.font()).elidedText(token.display, Qt::ElideRight, chip.width()));
}

} // namespace mambascope::ui
