// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparison_drawing.hpp"

#include <array>
#include <cmath>

#include <QFontMetricsF>

#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {
namespace {

using Column = ComparisonModel::Column;

constexpr std::array<double, ComparisonModel::ColumnCount> kShares{0.4, 0.19, 0.19, 0.22};
constexpr double kPadding = 3; // times the text factor

ThemeColor inkOf(Column column, const QString& text) {
    const int sign = column == ComparisonModel::DifferenceColumn ? shownSign(text) : 0;
    return sign > 0 ? ThemeColor::Positive : sign < 0 ? ThemeColor::Negative : ThemeColor::Text;
}

void drawWords(QPainter& painter, const QRectF& rect, const QString& text, const FigureStyle& style) {
    const QFontMetricsF metrics(painter.font());
    const QRectF room = rect.adjusted(kPadding * style.factor(), 0, -kPadding * style.factor(), 0);
    const Qt::Alignment side = style.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(room, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideMiddle, room.width()));
}

double rowHeight(const FigureStyle& style) {
    return QFontMetricsF(style.body).height() + 2 * kPadding * style.factor();
}

constexpr int kNoteFlags = static_cast<int>(Qt::AlignTop | Qt::AlignLeading) | Qt::TextWordWrap;

/// The rectangle of a column in a row, from the leading side.
QRectF columnRect(const QRectF& row, int column, bool isRightToLeft) {
    double start = 0;
    for (int i = 0; i < column; ++i) {
        start += kShares[static_cast<std::size_t>(i)] * row.width();
    }
    const double width = kShares[static_cast<std::size_t>(column)] * row.width();
    const double x = isRightToLeft ? row.right() - start - width : row.left() + start;
    return {x, row.top(), width, row.height()};
}

} // namespace

void drawComparedCell(QPainter& painter, const QRectF& rect, const QString& text, Column column,
                      bool isAnswer, const FigureStyle& style) {
    QFont font = column == ComparisonModel::TokenColumn ? style.token() : style.body;
    font.setBold(isAnswer);
    painter.setFont(font);
    painter.setPen(style.ink(inkOf(column, text)));
    if (column == ComparisonModel::TokenColumn) {
        drawWords(painter, rect, text, style);
        return;
    }
    const QFontMetricsF metrics(font);
    const double padding = kPadding * style.factor();
    const double width = theme::tabularWidth(font, text);
    const double x = style.isRightToLeft() ? rect.left() + padding : rect.right() - padding - width;
    theme::drawTabular(painter, {x, rect.center().y() + (metrics.ascent() - metrics.descent()) / 2}, text);
}

void drawComparedModel(QPainter& painter, const QRectF& rect, const QString& model,
                       const FigureStyle& style) {
    painter.setFont(style.heading());
    painter.setPen(style.ink(ThemeColor::Text));
    drawWords(painter, rect, model, style);
}

void drawComparison(QPainter& painter, QSizeF size, const FigureStyle& style,
                    const std::vector<ComparedModel>& models, const QString& note) {
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    const double height = rowHeight(style);
    double y = 0;
    const auto rowRect = [&](int column) {
        return columnRect({0, y, size.width(), height}, column, style.isRightToLeft());
    };
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column) {
        const QString heading = comparedHeading(static_cast<Column>(column));
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::TextMuted));
        const bool isLeft = (column >= ComparisonModel::AColumn) == style.isRightToLeft();
        const QRectF room =
            rowRect(column).adjusted(kPadding * style.factor(), 0, -kPadding * style.factor(), 0);
        painter.drawText(room,
                         static_cast<int>((isLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter) |
                             Qt::TextSingleLine,
                         heading);
    }
    y += height;
    painter.setPen(QPen(style.ink(ThemeColor::Separator), style.hairline));
    painter.drawLine(QPointF(0, y), QPointF(size.width(), y));
    bool isEmpty = true;
    for (const ComparedModel& model : models) {
        if (y + 2 * height > size.height()) {
            break; // no name without a row below it
        }
        drawComparedModel(painter, {0, y, size.width(), height}, model.model, style);
        y += height;
        for (const ComparedToken& token : model.tokens) {
            if (y + height > size.height()) {
                break;
            }
            isEmpty = false;
            for (int i = 0; i < ComparisonModel::ColumnCount; ++i) {
                const auto column = static_cast<Column>(i);
                drawComparedCell(painter, rowRect(i), comparedText(token, column), column, token.isAnswer,
                                 style);
            }
            y += height;
        }
    }
    if (isEmpty) {
        painter.setFont(style.body);
        painter.setPen(style.ink(ThemeColor::TextMuted));
        painter.drawText(QRectF(0, y, size.width(), size.height() - y), kNoteFlags, note);
    }
    painter.restore();
}

double comparisonHeight(double width, const FigureStyle& style, const std::vector<ComparedModel>& models,
                        const QString& note) {
    double height = rowHeight(style);
    for (const ComparedModel& model : models) {
        height += static_cast<double>(model.tokens.size() + 1) * rowHeight(style);
    }
    if (models.empty()) {
        constexpr double kNoEnd = 10'000;
        height +=
            QFontMetricsF(style.body).boundingRect(QRectF(0, 0, width, kNoEnd), kNoteFlags, note).height();
    }
    return std::ceil(height);
}

} // namespace mambascope::ui
