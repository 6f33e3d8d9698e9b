// SPDX-License-Identifier: GPL-3.0-or-later
// How a cell of the data set's table looks: the subject underlined in its prompt, a bar below a probability,
// a tick beside the rank of a right answer.
#pragma once

#include <QStyledItemDelegate>

namespace mambascope::ui {

class DatasetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace mambascope::ui
