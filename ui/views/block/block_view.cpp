// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/block/block_view.hpp"

#include <numeric>
#include <utility>

#include "ui/style/theme.hpp"
#include "ui/text/layer_text.hpp"

namespace mambascope::ui {

BlockView::BlockView(QWidget* parent)
    : ColumnsView(parent) {
    setObjectName(QStringLiteral("blockView"));
    setAccessibleName(tr("Blocked token sets, change of the answer by window of layers"));
}

QSize BlockView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(520 * factor), qRound(220 * factor)};
}

QSize BlockView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(240 * factor), qRound(140 * factor)};
}

void BlockView::setSheet(BlockSheet sheet) {
    if (sheet.models == m_sheet.models && sheet.title == m_sheet.title) {
        return;
    }
    m_sheet = std::move(sheet);
    contentsChanged();
}

void BlockView::clear(const QString& reason) {
    setEmptyText(reason);
    setSheet({});
}

std::vector<ColumnChart> BlockView::layOut() const {
    std::vector<ColumnChart> charts;
    const FigureStyle style = screenStyle(*this, 1);
    const std::vector<BlockPlace> places = m_sheet.arrange(QSizeF(size()), style);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QSize whole = places[i].chart.size().toSize().expandedTo({1, 1});
        std::vector<double> windows(static_cast<std::size_t>(m_sheet.models[i].windowCount()));
        std::iota(windows.begin(), windows.end(), 0);
        charts.push_back({places[i].chart,
                          ChartPicture(m_sheet.chart(static_cast<int>(i), whole, style), whole),
                          std::move(windows)});
    }
    return charts;
}

QString BlockView::describe(ColumnMark mark) const {
    return blockSentence(m_sheet.models.at(static_cast<std::size_t>(mark.chart)), mark.column);
}

QString BlockView::tableRowTitle(int row) const {
    int at = row;
    for (const BlockShown& shown : m_sheet.models) {
        if (at < shown.windowCount()) {
            return tr("%1, %2").arg(shown.model, layersWords(shown.window(at)));
        }
        at -= shown.windowCount();
    }
    return {};
}

QString BlockView::tableColumnTitle(int /*column*/) const {
    return tr("change of the followed answer's probability");
}

} // namespace mambascope::ui
