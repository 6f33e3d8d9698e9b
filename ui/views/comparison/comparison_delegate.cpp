// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparison_delegate.hpp"

#include <QPainter>

#include "ui/views/comparison/comparison_drawing.hpp"

namespace mambascope::ui {

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        painter->fillRect(option.rect, color(option.palette,
                                             hasFocus ? ThemeColor::AccentSoft : ThemeColor::SurfaceSunken));
    }
    FigureStyle style;
    style.palette = option.palette;
    style.body = option.font;
    style.direction = option.direction;
    const QString text = index.data().toString();
    if (index.data(ComparisonModel::ModelRole).toBool()) {
        drawComparedModel(*painter, option.rect, text, style);
    } else {
        drawComparedCell(*painter, option.rect, text, static_cast<ComparisonModel::Column>(index.column()),
                         index.data(ComparisonModel::AnswerRole).toBool(), style);
    }
    painter->restore();
}

} // namespace mambascope::ui
