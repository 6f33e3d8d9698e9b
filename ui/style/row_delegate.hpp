// SPDX-License-Identifier: GPL-3.0-or-later
// What the delegates of lists share: the row's ground, and the painter's settings.
#pragma once

#include <QStyledItemDelegate>

#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Ground and row, with a painter that smooths edges, lets each text run its own way and is afterwards as
    /// it was.
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;

    /// The row's type, colours and direction for drawings that go on paper, too.
    [[nodiscard]] static FigureStyle styleOf(const QStyleOptionViewItem& option);

protected:
    /// Where the row is chosen or the pointer is on it: one colour, which says whether the list has the
    /// focus.
    virtual void paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const;
    virtual void paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const = 0;
};

} // namespace mambascope::ui
