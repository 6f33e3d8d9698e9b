// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the history's list.
#pragma once

#include <QStyledItemDelegate>

namespace mambascope::ui {

class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace mambascope::ui
