// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the knockout list: check box, title, details, and a cross that removes it.
#pragma once

#include "ui/style/row_delegate.hpp"

namespace mambascope::ui {

class KnockoutDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Parts of the row that covers option.rect: the check box at the leading edge, the cross at the other.
    [[nodiscard]] static QRect checkRect(const QStyleOptionViewItem& option);
    [[nodiscard]] static QRect removeRect(const QStyleOptionViewItem& option);

protected:
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const override;

Q_SIGNALS:
    void removeRequested(int row);
};

} // namespace mambascope::ui
