// SPDX-License-Identifier: GPL-3.0-or-later
// The list of knockouts as a drawing and as a table.
#include <QFontMetricsF>

#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"

namespace mambascope::ui {
namespace {

/// Writes line below line until there is no room.
class Lines {
public:
    Lines(QPainter& painter, QSizeF size, const FigureStyle& style)
        : m_painter(painter)
        , m_size(size)
        , m_style(style) {}

    void add(const QString& text, const QFont& font, const QColor& ink) {
        const QFontMetricsF metrics(font);
        if (m_y + metrics.height() > m_size.height()) {
            return;
        }
        m_painter.setFont(font);
        m_painter.setPen(ink);
        const Qt::Alignment side = m_style.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(QRectF(0, m_y, m_size.width(), metrics.height()),
                           static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                           metrics.elidedText(text, Qt::ElideRight, m_size.width()));
        m_y += metrics.height();
    }
    void space() { m_y += kGrid / 2.0 * m_style.factor(); }

private:
    QPainter& m_painter;
    QSizeF m_size;
    const FigureStyle& m_style;
    double m_y = 0;
};

} // namespace

void KnockoutPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    Lines lines(painter, size, style);
    if (m_model.rowCount() == 0) {
        lines.add(tr("No knockouts"), style.body, style.ink(ThemeColor::TextMuted));
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        const bool isOn = m_model.data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
        lines.add(m_model.data(index, Qt::DisplayRole).toString(), style.token(),
                  style.ink(isOn ? ThemeColor::Text : ThemeColor::TextMuted));
        lines.add(m_model.data(index, KnockoutListModel::DetailRole).toString(), style.label(),
                  style.ink(ThemeColor::TextMuted));
        lines.space();
    }
    if (!m_findings.empty()) {
        lines.space();
        lines.add(tr("What matters most here"), style.heading(), style.ink(ThemeColor::Text));
    }
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const Finding& finding = m_findings[i];
        lines.add(tr("%1. %2, layers %3: %4 (%5)")
                      .arg(QString::number(i + 1), m_texts[i].tokens,
                           QStringLiteral("%1–%2").arg(finding.layers.first).arg(finding.layers.last),
                           formatPercent(finding.relativeChange), m_texts[i].model),
                  style.label(), style.ink(ThemeColor::Text));
    }
    painter.restore();
}

ViewTable KnockoutPanel::table() const {
    ViewTable table;
    table.title = title();
    table.columns = {{"knockout", tr("Knockout"), ColumnKind::Text},
                     {"reach", tr("Reach"), ColumnKind::Text},
                     {"enabled", tr("Enabled"), ColumnKind::Integer}};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        const bool isOn = m_model.data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
        std::vector<ViewCell>& cells = table.rows.emplace_back();
        cells.emplace_back(m_model.data(index, Qt::DisplayRole).toString());
        cells.emplace_back(m_model.data(index, KnockoutListModel::DetailRole).toString());
        cells.emplace_back(qint64{isOn ? 1 : 0});
    }
    return table;
}

} // namespace mambascope::ui
