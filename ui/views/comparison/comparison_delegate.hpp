// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the comparison's table.
#pragma once

#include <QStyledItemDelegate>

namespace mambascope::ui {

class ComparisonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace mambascope::ui
