// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lre/lre_view.hpp"

#include <utility>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {

LreView::LreView(QWidget* parent)
    : ColumnsView(parent) {
    setObjectName(QStringLiteral("lreView"));
    setAccessibleName(tr("Linear relations, faithfulness and causality by layer"));
}

QSize LreView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(560 * factor), qRound(320 * factor)};
}

QSize LreView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(240 * factor),
            qRound(300 * factor)}; // lines, not stripes, between the words of two models
}

void LreView::setSheet(LreSheet sheet) {
    if (sheet.models == m_sheet.models && sheet.title == m_sheet.title) {
        return;
    }
    m_sheet = std::move(sheet);
    contentsChanged();
}

void LreView::clear(const QString& reason) {
    setEmptyText(reason);
    setSheet({});
}

std::vector<ColumnChart> LreView::layOut() const {
    std::vector<ColumnChart> charts;
    const FigureStyle style = screenStyle(*this, 1);
    const std::vector<LrePlace> places = m_sheet.arrange(QSizeF(size()), style);
    for (std::size_t i = 0; i < m_sheet.models.size(); ++i) {
        const LreShown& shown = m_sheet.models[i];
        const QSize whole = places[i].sweep.size().toSize().expandedTo({1, 1});
        std::vector<double> layers;
        for (const LreResult& result : shown.results()) {
            layers.push_back(result.layer);
        }
        charts.push_back(
            {places[i].sweep, ChartPicture(sweepChart(shown, whole, style), whole), std::move(layers)});
    }
    return charts;
}

/// The layers whose numbers stand above.
void LreView::drawOver(QPainter& painter) const {
    const QColor accent = color(palette(), ThemeColor::Accent);
    for (std::size_t i = 0; i < m_sheet.models.size(); ++i) {
        const QRectF area = columnArea({static_cast<int>(i), m_sheet.models[i].chosen()});
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()));
    }
}

QString LreView::describe(ColumnMark mark) const {
    return lreSentence(m_sheet.models.at(static_cast<std::size_t>(mark.chart)), mark.column);
}

QString LreView::tableRowTitle(int row) const {
    int at = row;
    for (const LreShown& shown : m_sheet.models) {
        if (at < shown.count()) {
            return tr("%1, %2").arg(shown.model, relationLayerWords(shown.result(at).layer));
        }
        at -= shown.count();
    }
    return {};
}

QString LreView::tableColumnTitle(int /*column*/) const {
    return tr("faithfulness and causality");
}

} // namespace mambascope::ui
