// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/bars_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include <QFontMetricsF>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kRow = 1.5; // heights are lines
constexpr double kSpace = 6; // times the text factor

QString labelOf(const BarsPanel& panel, const ViewTable& table, std::size_t row) {
    const ViewCell& cell = table.rows.at(panel.rows.at(row)).at(columnAt(table, panel.label));
    const auto* text = std::get_if<QString>(&cell);
    return text == nullptr ? QString() : *text;
}

/// Where the bars lie: names take what they need of the left third, notes of the right one.
QRectF plotOf(const BarsPanel& panel, const ViewTable& table, QSizeF size, const FigureStyle& style) {
    const QFontMetricsF metrics(style.label());
    const double space = kSpace * style.factor();
    double names = 0;
    for (std::size_t row = 0; row < panel.rows.count; ++row) {
        names = std::max(names, metrics.horizontalAdvance(labelOf(panel, table, row)));
    }
    double notes = 0;
    for (const QString& note : panel.notes) {
        notes = std::max(notes, metrics.horizontalAdvance(note));
    }
    const double left = std::min(names, size.width() / 3) + space;
    const double right = std::min(notes, size.width() / 3) + 2 * space;
    const double top = panel.headline.isEmpty() ? 0 : metrics.height();
    const double bottom = metrics.height() * (panel.x.title.isEmpty() ? 1.2 : 2.2);
    return {left, top, std::max(1.0, size.width() - left - right),
            std::max(1.0, size.height() - top - bottom)};
}

/// `width`: of the panel, all of which a long title may have.
void drawAxis(QPainter& painter, const BarsPanel& panel, const QRectF& plot, double width,
              const FigureStyle& style) {
    const double line = QFontMetricsF(style.label()).height();
    const double room = plot.width() / (panel.x.high - panel.x.low);
    for (const FigureTick& tick : panel.x.ticks) {
        const double x = plot.left() + (tick.at - panel.x.low) * room;
        painter.setPen(QPen(style.ink(ThemeColor::Grid), style.hairline));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(style.ink(ThemeColor::TextMuted));
        painter.drawText(QRectF(x - 200, plot.bottom() + 0.1 * line, 400, line), Qt::AlignHCenter, tick.text);
    }
    const QFontMetricsF metrics(style.label());
    const bool fits = metrics.horizontalAdvance(panel.x.title) <= plot.width();
    const QRectF title(fits ? plot.left() : 0, plot.bottom() + 1.1 * line, fits ? plot.width() : width, line);
    painter.drawText(title, Qt::AlignHCenter | Qt::TextSingleLine,
                     metrics.elidedText(panel.x.title, Qt::ElideRight, title.width()));
}

void drawRow(QPainter& painter, const BarsPanel& panel, const ViewTable& table, std::size_t row,
             const QRectF& plot, const FigureStyle& style) {
    const QFontMetricsF metrics(style.label());
    const double height = plot.height() / static_cast<double>(std::max<std::size_t>(1, panel.rows.count));
    const double middle = plot.top() + (static_cast<double>(row) + 0.5) * height;
    const double room = plot.width() / (panel.x.high - panel.x.low);
    const double space = kSpace * style.factor();
    for (const BarsPanel::Bars& bars : panel.bars) {
        const double value = numberAt(table, panel.rows.at(row), bars.value);
        if (std::isfinite(value)) {
            const double thickness = bars.thickness * height;
            painter.fillRect(QRectF(plot.left(), middle + bars.offset * height - thickness / 2,
                                    (std::min(value, panel.x.high) - panel.x.low) * room, thickness),
                             QColor::fromRgb(bars.color));
        }
    }
    painter.setPen(style.ink(ThemeColor::Text));
    const QRectF name(0, middle - metrics.height() / 2, plot.left() - space, metrics.height());
    painter.drawText(name, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(labelOf(panel, table, row), Qt::ElideRight, name.width()));
    if (row < panel.notes.size()) {
        painter.drawText(QRectF(plot.right() + space, name.top(), 1000, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, panel.notes[row]);
    }
}

} // namespace

void drawBarsPanel(QPainter& painter, QSizeF size, const FigureStyle& style, const BarsPanel& panel,
                   const ViewTable& table) {
    const QRectF plot = plotOf(panel, table, size, style);
    painter.setFont(style.label());
    drawAxis(painter, panel, plot, size.width(), style);
    if (!panel.headline.isEmpty()) {
        painter.drawText(QRectF(plot.left(), 0, plot.width(), plot.top()), Qt::AlignHCenter, panel.headline);
    }
    for (std::size_t row = 0; row < panel.rows.count; ++row) {
        drawRow(painter, panel, table, row, plot, style);
    }
}

double barsHeight(const BarsPanel& panel, const FigureStyle& style) {
    const double lines = kRow * static_cast<double>(panel.rows.count) + (panel.headline.isEmpty() ? 0 : 1) +
                         (panel.x.title.isEmpty() ? 1.2 : 2.2);
    return lines * QFontMetricsF(style.label()).height();
}

} // namespace mambascope::ui
