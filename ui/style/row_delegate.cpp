// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/row_delegate.hpp"

#include <QPainter>

namespace mambascope::ui {

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    paintGround(*painter, option, index);
    paintRow(*painter, option, index);
    painter->restore();
}

FigureStyle RowDelegate::styleOf(const QStyleOptionViewItem& option) {
    FigureStyle style;
    style.palette = option.palette;
    style.body = option.font;
    style.direction = option.direction;
    return style;
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& /*index*/) const {
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        const bool hasFocus = isChosen && option.state.testFlag(QStyle::State_HasFocus);
        painter.fillRect(option.rect, color(option.palette,
                                            hasFocus ? ThemeColor::AccentSoft : ThemeColor::SurfaceSunken));
    }
}

} // namespace mambascope::ui
