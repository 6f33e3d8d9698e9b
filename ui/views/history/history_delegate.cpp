// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_delegate.hpp"

#include <cmath>

#include "ui/style/theme.hpp"
#include "ui/views/history/history_drawing.hpp"
#include "ui/views/history/history_list_model.hpp"

namespace mambascope::ui {

void HistoryDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    if (const auto* model = qobject_cast<const HistoryListModel*>(index.model())) {
        const HistoryRow& row = model->rows()[static_cast<std::size_t>(index.row())];
        drawHistoryRow(painter, QRectF(option.rect).adjusted(0, 0, -kGrid / 2.0, 0), row, styleOf(option),
                       timeText(row.time));
    }
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    const FigureStyle style = styleOf(option);
    return {qRound(160 * style.factor()), static_cast<int>(std::ceil(historyRowHeight(style)))};
}

} // namespace mambascope::ui
