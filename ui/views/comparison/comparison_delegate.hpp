// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the comparison's table.
#pragma once

#include "ui/style/row_delegate.hpp"

namespace mambascope::ui {

class ComparisonDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const override;
};

} // namespace mambascope::ui
