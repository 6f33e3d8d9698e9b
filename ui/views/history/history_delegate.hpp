// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the history's list.
#pragma once

#include "ui/style/row_delegate.hpp"

namespace mambascope::ui {

class HistoryDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const override;
};

} // namespace mambascope::ui
