// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_drawing.hpp"

#include <algorithm>
#include <cmath>

#include <QTextLayout>

#include "ui/style/theme.hpp"
#include "ui/text/token_text.hpp"

namespace mambascope::ui {
namespace {

constexpr double kPadding = 6; // lengths are times the text factor
constexpr double kRowPadding = 4;
constexpr double kBar = 2;

/// One line with the subject underlined in its colour; what has no room ends in "…".
void drawPrompt(QPainter& painter, const QRectF& room, const DatasetCell& cell, const FigureStyle& style) {
    const QFontMetricsF metrics(style.body);
    const QString shown = metrics.elidedText(cell.text, Qt::ElideRight, room.width());
    const int whole = static_cast<int>(shown == cell.text ? shown.size() : shown.size() - 1);
    QTextLayout layout(shown, style.body);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid()) {
        return;
    }
    const bool isRightToLeft = shown.isRightToLeft();
    const double left = isRightToLeft ? room.right() - line.naturalTextWidth() : room.left();
    const double top = room.center().y() - line.height() / 2;
    const double baseline = top + line.ascent();
    painter.setFont(style.body);
    painter.setPen(style.ink(ThemeColor::Text));
    painter.drawText(QPointF(left, baseline), shown);
    const int from = std::min(cell.subject.x(), whole);
    const int to = std::min(cell.subject.y(), whole);
    if (from < to) {
        const double one = line.cursorToX(from);
        const double other = line.cursorToX(to);
        painter.setPen(QPen(style.ink(ThemeColor::Subject), 1.5 * style.hairline));
        const double y = baseline + metrics.descent() * 0.7;
        painter.drawLine(QPointF(left + std::min(one, other), y), QPointF(left + std::max(one, other), y));
    }
}

void drawProbability(QPainter& painter, const QRectF& rect, const QRectF& room, const DatasetCell& cell,
                     const FigureStyle& style) {
    if (std::isfinite(cell.probability)) {
        const double height = kBar * style.factor();
        const QRectF track(room.left(), rect.bottom() - height - 1, room.width(), height);
        QRectF bar = track;
        bar.setWidth(track.width() * std::clamp(cell.probability, 0.0, 1.0));
        painter.fillRect(track, style.ink(ThemeColor::Separator));
        painter.fillRect(bar, style.ink(ThemeColor::CurrentBar));
    }
    painter.setPen(style.ink(ThemeColor::Text));
    const QFontMetricsF metrics(style.body);
    const double width = theme::tabularWidth(style.body, cell.text);
    theme::drawTabular(painter,
                       {room.right() - width, room.center().y() + (metrics.ascent() - metrics.descent()) / 2},
                       cell.text);
}

/// "✓ 1": the tick is a shape, not a letter that a font may lack.
void drawRank(QPainter& painter, const QRectF& room, const DatasetCell& cell, const FigureStyle& style) {
    const QFontMetricsF metrics(style.body);
    painter.setPen(style.ink(cell.isHit ? ThemeColor::Text : ThemeColor::TextMuted));
    const double width = theme::tabularWidth(style.body, cell.text);
    theme::drawTabular(painter,
                       {room.right() - width, room.center().y() + (metrics.ascent() - metrics.descent()) / 2},
                       cell.text);
    if (cell.isHit) {
        const double unit = metrics.ascent() / 10;
        const QPointF corner(room.right() - width - 8 * unit, room.center().y() + 3 * unit);
        const QPointF tick[] = {corner + QPointF(-4 * unit, -3.4 * unit), corner,
                                corner + QPointF(5 * unit, -7 * unit)};
        painter.setPen(QPen(style.ink(ThemeColor::Success), 1.6 * style.hairline, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        painter.drawPolyline(tick, 3);
    }
}

void drawWords(QPainter& painter, const QRectF& room, const DatasetCell& cell, const FigureStyle& style) {
    const bool isTop = cell.column.field == RowField::Top;
    QFont font = isTop ? theme::tokenFont(style.body) : style.body;
    font.setBold(isTop && cell.isHit);
    const bool isNumber = cell.column.field == RowField::Row;
    const bool isQuiet = isNumber || cell.column.field == RowField::Relation || (isTop && !cell.isHit);
    painter.setFont(font);
    painter.setPen(style.ink(isQuiet ? ThemeColor::TextMuted : ThemeColor::Text));
    painter.drawText(room,
                     static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     QFontMetricsF(font).elidedText(cell.text, Qt::ElideRight, room.width()));
}

struct FigureColumnWidth {
    DatasetColumn column;
    double share = 0;
};

/// What a figure shows of a row: its subject is underlined in the prompt.
std::vector<FigureColumnWidth> figureColumns(const std::array<QString, 2>& models) {
    std::vector<FigureColumnWidth> columns{
        {{RowField::Row, {}}, 9}, {{RowField::Prompt, {}}, 46}, {{RowField::Answer, {}}, 15}};
    for (const Side side : kSides) {
        if (!models[indexOf(side)].isEmpty()) {
            columns.push_back({{RowField::Probability, side}, 11});
            columns.push_back({{RowField::Top, side}, 15});
        }
    }
    double sum = 0;
    for (const FigureColumnWidth& column : columns) {
        sum += column.share;
    }
    for (FigureColumnWidth& column : columns) {
        column.share /= sum;
    }
    return columns;
}

QPoint subjectOf(const DataBench& bench, std::size_t index, const QString& prompt) {
    const Utf8Offsets offsets(prompt);
    const ByteSpan span = bench.rows().at(index).subjectSpan;
    return {static_cast<int>(offsets.toUtf16(span.start)), static_cast<int>(offsets.toUtf16(span.end))};
}

} // namespace

double datasetRowHeight(const FigureStyle& style) {
    return std::ceil(QFontMetricsF(style.body).height() + 2 * kRowPadding * style.factor());
}

void drawDatasetCell(QPainter& painter, const QRectF& rect, const DatasetCell& cell,
                     const FigureStyle& style) {
    const double padding = kPadding * style.factor();
    const QRectF room = rect.adjusted(padding, 0, -padding, 0);
    painter.setFont(style.body);
    switch (cell.column.field) {
    case RowField::Prompt:
        return drawPrompt(painter, room, cell, style);
    case RowField::Probability:
        return drawProbability(painter, rect, room, cell, style);
    case RowField::Rank:
        return drawRank(painter, room, cell, style);
    default:
        return drawWords(painter, room, cell, style);
    }
}

DrawnDataset drawnDataset(QSizeF size, const FigureStyle& style, const DataBench& bench,
                          const std::array<QString, 2>& models) {
    DrawnDataset drawn;
    for (const FigureColumnWidth& column : figureColumns(models)) {
        drawn.columns.push_back(column.column);
    }
    const auto lines = static_cast<std::size_t>(std::max(1.0, size.height() / datasetRowHeight(style)));
    drawn.rows = std::min(bench.order().size(), lines - 1); // the first line is the heading
    return drawn;
}

void drawDataset(QPainter& painter, QSizeF size, const FigureStyle& style, const DataBench& bench,
                 const std::array<QString, 2>& models) {
    const double height = datasetRowHeight(style);
    const std::size_t rows = drawnDataset(size, style, bench, models).rows;
    const std::vector<FigureColumnWidth> columns = figureColumns(models);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const auto place = [&](std::size_t column, std::size_t line) {
        double left = 0;
        for (std::size_t i = 0; i < column; ++i) {
            left += columns[i].share * size.width();
        }
        const double width = columns[column].share * size.width();
        const double x = style.isRightToLeft() ? size.width() - left - width : left;
        return QRectF(x, static_cast<double>(line) * height, width, height);
    };
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const DatasetColumn& column = columns[c].column;
        const QString title = column.side && column.field == RowField::Top ? models[indexOf(*column.side)]
                                                                           : columnTitle(column);
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::TextMuted));
        const QRectF room = place(c, 0).adjusted(kPadding * style.factor(), 0, -kPadding * style.factor(), 0);
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(style.label()).elidedText(title, Qt::ElideRight, room.width()));
        for (std::size_t i = 0; i < rows; ++i) {
            const std::size_t index = bench.order()[i];
            DatasetCell cell{column, cellWords(bench, index, column)};
            if (column.field == RowField::Prompt) {
                cell.subject = subjectOf(bench, index, cell.text);
            }
            const RowAnswer answer = column.side ? bench.answer(*column.side, index) : RowAnswer{};
            cell.isHit = answer.isHit();
            cell.probability = double{answer.probability};
            drawDatasetCell(painter, place(c, i + 1), cell, style);
        }
    }
    painter.setPen(QPen(style.ink(ThemeColor::Separator), style.hairline));
    painter.drawLine(QPointF(0, height), QPointF(size.width(), height));
    painter.restore();
}

} // namespace mambascope::ui
