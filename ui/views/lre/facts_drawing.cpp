// SPDX-License-Identifier: GPL-3.0-or-later
// The tested facts on paper.
#include <QCoreApplication>
#include <QFontMetricsF>
#include <algorithm>

#include "ui/style/theme.hpp"
#include "ui/views/lre/facts_table.hpp"

namespace mambascope::ui {
namespace {

struct FactsDrawing {
    Q_DECLARE_TR_FUNCTIONS(FactsDrawing)
};

constexpr std::size_t kMostRows = 40; // on a page; the table's file has them all
constexpr double kRow = 1.1;          // lines

/// Lines of the table: its heading, facts, and what says how many more there are.
std::size_t linesOf(std::size_t facts) {
    return 1 + std::min(facts, kMostRows) + (facts > kMostRows ? 1 : 0);
}

QColor inkOf(const LreAnswer* answer, const FigureStyle& style) {
    const bool isWrong = answer != nullptr && !answer->correct;
    return style.ink(isWrong ? ThemeColor::TextMuted : ThemeColor::Text);
}

} // namespace

double FactsSheet::heightFor(double /*width*/, const FigureStyle& style) const {
    const double line = QFontMetricsF(style.label()).height();
    return static_cast<double>(linesOf(rows().size())) * kRow * line + 2;
}

void FactsSheet::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (models.empty()) {
        return;
    }
    const std::vector<FactRow> all = rows();
    const QFontMetricsF metrics(style.label());
    const double line = kRow * metrics.height();
    const int columns = columnCount();
    const double gap = kGrid / 2.0;
    const double width = (size.width() - gap * (columns - 1)) / columns;
    const auto write = [&](std::size_t row, int column, const QString& text, const QColor& ink) {
        painter.setPen(ink);
        painter.drawText(
            QRectF(column * (width + gap), static_cast<double>(row) * line, width, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, width));
    };
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.setFont(style.label());
    for (int column = 0; column < columns; ++column) {
        write(0, column, heading(column), style.ink(ThemeColor::TextMuted));
    }
    const std::size_t shown = std::min(all.size(), kMostRows);
    for (std::size_t i = 0; i < shown; ++i) {
        for (int column = 0; column < columns; ++column) {
            write(i + 1, column, cell(all[i], column), inkOf(answer(all[i], column), style));
        }
    }
    if (all.size() > shown) {
        painter.setPen(style.ink(ThemeColor::TextMuted));
        painter.drawText(QRectF(0, static_cast<double>(shown + 1) * line, size.width(), metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         FactsDrawing::tr("and %1 more").arg(all.size() - shown));
    }
    painter.setPen(QPen(style.ink(ThemeColor::Separator), style.hairline));
    painter.drawLine(QPointF(0, metrics.height() + 0.5), QPointF(size.width(), metrics.height() + 0.5));
    painter.restore();
}

} // namespace mambascope::ui
