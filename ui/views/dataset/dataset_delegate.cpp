// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_delegate.hpp"

#include <QPainter>

#include "ui/style/theme.hpp"
#include "ui/views/dataset/dataset_drawing.hpp"
#include "ui/views/dataset/dataset_model.hpp"

namespace mambascope::ui {

void DatasetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    FigureStyle style;
    style.palette = option.palette;
    style.body = option.font;
    style.direction = option.direction;
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, color(option.palette,
                                             isChosen ? ThemeColor::AccentSoft : ThemeColor::SurfaceSunken));
    }
    painter->setRenderHint(QPainter::Antialiasing);
    DatasetCell cell{datasetColumn(index.column()), index.data(Qt::DisplayRole).toString()};
    if (cell.column.field == RowField::Prompt) {
        cell.subject = index.data(DatasetModel::SubjectRole).toPoint();
    }
    cell.isHit = index.data(DatasetModel::HitRole).toBool();
    cell.probability = index.data(DatasetModel::ProbabilityRole).toDouble();
    drawDatasetCell(*painter, option.rect, cell, style);
    painter->restore();
}

} // namespace mambascope::ui
