// SPDX-License-Identifier: GPL-3.0-or-later
// The token strip on paper and as a table.
#include <QFontMetricsF>
#include <algorithm>

#include "ui/widgets/chip_drawing.hpp"
#include "ui/widgets/token_strip.hpp"

namespace mambascope::ui {

void TokenStrip::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    const QFont chips = chipFont(style.body);
    const std::vector<double> widths = measured(m_tokens, chips);
    const double step = chipRowHeight(chips);
    const Chips all = arrangeUpTo(size.width(), widths, step);
    painter.save();
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // tokens stand from left to right; each text keeps its own direction
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(chips);
    int drawn = 0;
    const bool fitsAll = all.rowCount * step <= size.height() + step / 2;
    const double bottom = size.height() - (fitsAll ? -step : step); // a line for what is left out
    for (; drawn < tokenCount(); ++drawn) {
        const auto at = static_cast<std::size_t>(drawn);
        const QRectF& chip = all.rects[at];
        if (chip.bottom() > bottom) {
            break;
        }
        const bool isSubject = m_subject && drawn >= m_subject->first && drawn <= m_subject->last;
        drawChipGround(painter, style.palette, chip, m_tokens[at].enclosing, isSubject);
        drawChipText(painter, style.palette, chip, m_tokens[at], widths[at] <= chip.width());
    }
    if (drawn < tokenCount()) {
        painter.setFont(style.label());
        painter.setPen(style.ink(ThemeColor::TextMuted));
        painter.drawText(QRectF(0, size.height() - step, size.width(), step),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         tr("and %n more tokens", nullptr, tokenCount() - drawn));
    }
    painter.restore();
}

ViewTable TokenStrip::table() const {
    ViewTable table;
    table.title = tr("Tokens of the prompt");
    table.columns = {{"position", tr("Position"), ColumnKind::Integer},
                     {"token", tr("Token"), ColumnKind::Text},
                     {"subject", tr("Subject"), ColumnKind::Integer},
                     {"added", tr("Added by the tokenizer"), ColumnKind::Integer}};
    for (int i = 0; i < tokenCount(); ++i) {
        const TokenLabel& token = m_tokens[static_cast<std::size_t>(i)];
        const bool isSubject = m_subject && i >= m_subject->first && i <= m_subject->last;
        table.rows.push_back(
            {qint64{i}, token.unique, qint64{isSubject ? 1 : 0}, qint64{token.enclosing ? 1 : 0}});
    }
    return table;
}

} // namespace mambascope::ui
