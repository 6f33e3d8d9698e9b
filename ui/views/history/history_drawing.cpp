// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_drawing.hpp"

#include <algorithm>

#include <QFontMetricsF>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr double kLane = 14; // lengths are times the text factor
constexpr double kDot = 3.6;
constexpr double kRing = 2.6; // outside the dot
constexpr double kPadding = 3.5;
constexpr double kWideEnough = 280; // for more than names and steps
constexpr double kMostLanes = 0.35; // of a row's width, for lanes that are many

/// Takes pieces of a row from both ends.
class Room {
public:
    Room(const QRectF& rect, bool isRightToLeft)
        : m_rect(rect)
        , m_isRightToLeft(isRightToLeft) {}

    [[nodiscard]] double width() const { return std::max(0.0, m_rect.width()); }
    QRectF leading(double width) { return take(width, m_isRightToLeft); }
    QRectF trailing(double width) { return take(width, !m_isRightToLeft); }

private:
    QRectF take(double width, bool fromRight) {
        QRectF piece = m_rect;
        piece.setWidth(width);
        if (fromRight) {
            piece.moveRight(m_rect.right());
            m_rect.setRight(piece.left());
        } else {
            m_rect.setLeft(piece.right());
        }
        return piece;
    }

    QRectF m_rect;
    bool m_isRightToLeft;
};

void drawLanes(QPainter& painter, const QRectF& rect, double lane, const HistoryRow& row,
               const FigureStyle& style) {
    const auto middle = [&](int at) {
        const double offset = (at + 0.5) * lane;
        return style.isRightToLeft() ? rect.right() - offset : rect.left() + offset;
    };
    const double x = middle(row.lane);
    const double y = rect.center().y();
    const QPen aside(style.ink(ThemeColor::Context), style.hairline);
    const QPen way(style.ink(ThemeColor::Accent), style.hairline * 1.8);
    painter.setPen(aside);
    for (int at = 0; at < row.lane; ++at) { // a branch stands between two states of each lane before it
        painter.drawLine(QPointF(middle(at), rect.top()), QPointF(middle(at), rect.bottom()));
    }
    painter.setPen(row.isOnWay ? way : aside);
    if (row.isBranch) {
        painter.drawLine(QPointF(middle(row.lane - 1), y), QPointF(x, y));
    } else if (!row.isFirst) {
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, y));
    }
    if (row.hasNext) {
        painter.setPen(row.isOnWay && !row.isPresent ? way : aside);
        painter.drawLine(QPointF(x, y), QPointF(x, rect.bottom()));
    }
    const double dot = kDot * style.factor();
    const QColor ink = style.ink(row.isOnWay ? ThemeColor::Accent : ThemeColor::Context);
    painter.setPen(QPen(ink, style.hairline * 1.2));
    painter.setBrush(row.name.isEmpty() ? style.ink(ThemeColor::Surface) : ink);
    painter.drawEllipse(QPointF(x, y), dot, dot);
    if (row.isPresent) {
        painter.setBrush(Qt::NoBrush);
        const double ring = dot + kRing * style.factor();
        painter.drawEllipse(QPointF(x, y), ring, ring);
    }
}

/// Marks of direction are no text: on paper each would be a piece of its own.
QString withoutMarks(QString text) {
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069'}) {
        text.remove(QChar(mark));
    }
    return text;
}

/// One line at the leading end of what is left; its width.
double drawWords(QPainter& painter, Room& room, const QString& words, const QFont& font, const QColor& ink,
                 const FigureStyle& style) {
    const bool isRightToLeft = style.isRightToLeft();
    const QString text = style.isPaper() ? withoutMarks(words) : words;
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width());
    const double width = std::min(room.width(), metrics.horizontalAdvance(shown) + 1);
    const Qt::Alignment side = isRightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(room.leading(width), static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     shown);
    return width;
}

void drawMark(QPainter& painter, const QRectF& rect, const QString& letter, const FigureStyle& style) {
    const double edge = QFontMetricsF(style.label()).height();
    const QRectF box(rect.center().x() - edge / 2, rect.center().y() - edge / 2, edge, edge);
    painter.setPen(QPen(style.ink(ThemeColor::Text), style.hairline));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(style.label());
    painter.drawText(box, Qt::AlignCenter, letter);
}

} // namespace

double historyRowHeight(const FigureStyle& style) {
    return QFontMetricsF(style.body).height() + 2 * kPadding * style.factor();
}

void drawHistoryRow(QPainter& painter, const QRectF& rect, const HistoryRow& row, const FigureStyle& style,
                    const QString& aside) {
    const bool isRightToLeft = style.isRightToLeft();
    Room room(rect, isRightToLeft);
    const double lane = std::min(kLane * style.factor(), kMostLanes * rect.width() / (row.lane + 1));
    drawLanes(painter, room.leading((row.lane + 1) * lane + kDot * style.factor()), lane, row, style);
    const QFontMetricsF label(style.label());
    if (!aside.isEmpty() && rect.width() >= kWideEnough * style.factor()) {
        const QRectF place =
            room.trailing(theme::tabularWidth(style.label(), aside) + kGrid * style.factor());
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::TextMuted));
        const double x = isRightToLeft ? place.left() : place.left() + kGrid * style.factor();
        theme::drawTabular(painter, {x, rect.center().y() + (label.ascent() - label.descent()) / 2}, aside);
    }
    for (const auto& [isMarked, letter] : {std::pair(row.isB, 'B'), std::pair(row.isA, 'A')}) {
        if (isMarked) {
            drawMark(painter, room.trailing(label.height() + kGrid / 2.0), QString(QLatin1Char(letter)),
                     style);
        }
    }
    const QColor ink = style.ink(row.isOnWay ? ThemeColor::Text : ThemeColor::TextMuted);
    if (row.name.isEmpty()) {
        drawWords(painter, room, row.step, style.body, ink, style);
        return;
    }
    QFont bold = style.body;
    bold.setBold(true);
    drawWords(painter, room, row.hasNotes ? row.name + QStringLiteral(" ≡") : row.name, bold,
              style.ink(ThemeColor::Text), style);
    room.leading(std::min(room.width(), kGrid * style.factor()));
    drawWords(painter, room, row.step, style.label(), style.ink(ThemeColor::TextMuted), style);
}

} // namespace mambascope::ui
