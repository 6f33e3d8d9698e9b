// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison/comparison_delegate.hpp"

#include "ui/views/comparison/comparison_drawing.hpp"

namespace mambascope::ui {

void ComparisonDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const FigureStyle style = styleOf(option);
    const QString text = index.data().toString();
    if (index.data(ComparisonModel::ModelRole).toBool()) {
        drawComparedModel(painter, option.rect, text, style);
    } else {
        drawComparedCell(painter, option.rect, text, static_cast<ComparisonModel::Column>(index.column()),
                         index.data(ComparisonModel::AnswerRole).toBool(), style);
    }
}

} // namespace mambascope::ui
