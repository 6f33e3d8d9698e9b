// SPDX-License-Identifier: GPL-3.0-or-later
// Both maps as one figure.
#include <QFontMetricsF>
#include <algorithm>

#include "ui/style/theme.hpp"
#include "ui/views/map/map_panel.hpp"

namespace mambascope::ui {
namespace {

constexpr double kSideBySide =
    330; // units, times the text factor: narrower figures have one map below the other

bool isStacked(double width, std::size_t maps, const FigureStyle& style) {
    return maps > 1 && width < kSideBySide * style.factor();
}

double nameHeight(std::size_t maps, const FigureStyle& style) {
    return maps > 1 ? QFontMetricsF(style.label()).height() : 0;
}

} // namespace

std::vector<Side> MapPanel::shownSides() const {
    std::vector<Side> sides;
    std::copy_if(kSides.begin(), kSides.end(), std::back_inserter(sides),
                 [this](Side side) { return shown(side) != nullptr; });
    return sides;
}

double MapPanel::heightFor(double width, const FigureStyle& style) const {
    const std::vector<Side> sides = shownSides();
    const bool stacked = isStacked(width, sides.size(), style);
    const double gap = sides.size() > 1 ? kGutter * style.factor() : 0;
    double highest = 0;
    double sum = 0;
    for (const Side side : sides) {
        const double each =
            map(side).heightFor(stacked || sides.size() < 2 ? width : (width - gap) / 2, style) +
            nameHeight(sides.size(), style);
        highest = std::max(highest, each);
        sum += each;
    }
    return stacked ? sum + gap : highest;
}

/// Side by side, the left model on the left in every language; below each other where there is no room for
/// that. One alone has all of the width.
std::vector<MapPanel::FigurePart> MapPanel::arrangeFigure(QSizeF size, const FigureStyle& style) const {
    const std::vector<Side> sides = shownSides();
    const bool stacked = isStacked(size.width(), sides.size(), style);
    const double gap = sides.size() > 1 ? kGutter * style.factor() : 0;
    const double count = std::max<double>(1, static_cast<double>(sides.size()));
    const QSizeF each = stacked ? QSizeF(size.width(), (size.height() - gap * (count - 1)) / count)
                                : QSizeF((size.width() - gap * (count - 1)) / count, size.height());
    const double name = nameHeight(sides.size(), style);
    std::vector<FigurePart> parts;
    QPointF at(0, 0);
    for (const Side side : sides) {
        parts.push_back({side, QRectF(at, QSizeF(each.width(), name)),
                         QRectF(at.x(), at.y() + name, each.width(), each.height() - name)});
        at += stacked ? QPointF(0, each.height() + gap) : QPointF(each.width() + gap, 0);
    }
    return parts;
}

void MapPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    const bool isNamed = !style.withTitle;
    for (const FigurePart& part : arrangeFigure(size, style)) {
        painter.save();
        painter.translate(part.map.topLeft());
        map(part.side).draw(painter, part.map.size(), style);
        painter.restore();
        if (isNamed && part.name.height() > 0) {
            const QFont font = theme::labelFont(style.heading());
            painter.save();
            painter.setFont(font);
            painter.setPen(style.ink(ThemeColor::Text));
            painter.setLayoutDirection(Qt::LayoutDirectionAuto);
            painter.drawText(
                part.name, Qt::AlignHCenter | Qt::AlignTop,
                QFontMetricsF(font).elidedText(QString::fromStdString(shown(part.side)->model.name),
                                               Qt::ElideRight, part.name.width()));
            painter.restore();
        }
    }
}

} // namespace mambascope::ui
