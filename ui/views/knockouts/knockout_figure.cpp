// SPDX-License-Identifier: GPL-3.0-or-later
// The list of knockouts as a drawing and as a table.
#include <QFontMetricsF>

#include "ui/style/theme.hpp"
#include "ui/text/layer_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/knockouts/knockout_panel.hpp"

namespace mambascope::ui {
namespace {

double spaceOf(const FigureStyle& style) {
    return kGrid / 2.0 * style.factor();
}

} // namespace

std::vector<KnockoutPanel::FigureLine> KnockoutPanel::figureLines(const FigureStyle& style) const {
    std::vector<FigureLine> lines;
    if (m_model.rowCount() == 0) {
        lines.push_back({tr("No knockouts"), style.body, ThemeColor::TextMuted, 0});
    }
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        const bool isOn = m_model.data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
        lines.push_back({m_model.data(index, Qt::DisplayRole).toString(), style.token(),
                         isOn ? ThemeColor::Text : ThemeColor::TextMuted, row > 0 ? 1 : 0});
        lines.push_back({m_model.data(index, KnockoutListModel::DetailRole).toString(), style.label(),
                         ThemeColor::TextMuted, 0});
    }
    if (!m_findings.empty()) {
        lines.push_back({tr("What matters most here"), style.heading(), ThemeColor::Text, 2});
    }
    for (std::size_t i = 0; i < m_findings.size(); ++i) {
        const Finding& finding = m_findings[i];
        lines.push_back({tr("%1. %2, %3: %4 (%5)")
                             .arg(QString::number(i + 1), m_texts[i].tokens, layersWords(finding.layers),
                                  formatPercent(finding.relativeChange), m_texts[i].model),
                         style.label(), ThemeColor::Text, 0});
    }
    return lines;
}

double KnockoutPanel::heightFor(double /*width*/, const FigureStyle& style) const {
    double height = 0;
    for (const FigureLine& line : figureLines(style)) {
        height += line.spacesBefore * spaceOf(style) + QFontMetricsF(line.font).height();
    }
    return height + 1;
}

/// Line below line until there is no room.
void KnockoutPanel::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    painter.save();
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    const Qt::Alignment side = style.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    double y = 0;
    for (const FigureLine& line : figureLines(style)) {
        const QFontMetricsF metrics(line.font);
        y += line.spacesBefore * spaceOf(style);
        if (y + metrics.height() > size.height()) {
            break;
        }
        painter.setFont(line.font);
        painter.setPen(style.ink(line.ink));
        painter.drawText(QRectF(0, y, size.width(), metrics.height()),
                         static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                         metrics.elidedText(line.text, Qt::ElideRight, size.width()));
        y += metrics.height();
    }
    painter.restore();
}

ViewTable KnockoutPanel::table() const {
    ViewTable table;
    table.title = title();
    table.columns = {{"knockout", tr("Knockout"), ColumnKind::Text},
                     {"reach", tr("Reach"), ColumnKind::Text},
                     {"enabled", tr("Enabled"), ColumnKind::Integer},
                     {"relative_change", tr("Change"), ColumnKind::Change}};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row);
        const bool isOn = m_model.data(index, Qt::CheckStateRole).toInt() == Qt::Checked;
        std::vector<ViewCell>& cells = table.rows.emplace_back();
        cells.emplace_back(m_model.data(index, Qt::DisplayRole).toString());
        cells.emplace_back(m_model.data(index, KnockoutListModel::DetailRole).toString());
        cells.emplace_back(qint64{isOn ? 1 : 0});
        cells.emplace_back();
    }
    for (std::size_t i = 0; i < m_findings.size(); ++i) { // neither on nor off: what would cost most
        table.rows.push_back({m_texts[i].tokens,
                              tr("%1 (%2)").arg(layersWords(m_findings[i].layers), m_texts[i].model),
                              ViewCell(), m_findings[i].relativeChange});
    }
    return table;
}

} // namespace mambascope::ui
