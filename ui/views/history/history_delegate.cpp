// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/history/history_delegate.hpp"

#include <cmath>

#include <QPainter>

#include "ui/style/theme.hpp"
#include "ui/views/history/history_drawing.hpp"
#include "ui/views/history/history_list_model.hpp"

namespace mambascope::ui {
namespace {

FigureStyle styleOf(const QStyleOptionViewItem& option) {
    FigureStyle style;
    style.palette = option.palette;
    style.body = option.font;
    style.direction = option.direction;
    return style;
}

} // namespace

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto* model = qobject_cast<const HistoryListModel*>(index.model());
    if (model == nullptr) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool hasFocus = isChosen && option.state.testFlag(QStyle::State_HasFocus);
        painter->fillRect(option.rect, color(option.palette,
                                             hasFocus ? ThemeColor::AccentSoft : ThemeColor::SurfaceSunken));
    }
    const HistoryRow& row = model->rows()[static_cast<std::size_t>(index.row())];
    drawHistoryRow(*painter, QRectF(option.rect).adjusted(0, 0, -kGrid / 2.0, 0), row, styleOf(option),
                   timeText(row.time));
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
    const FigureStyle style = styleOf(option);
    return {qRound(160 * style.factor()), static_cast<int>(std::ceil(historyRowHeight(style)))};
}

} // namespace mambascope::ui
