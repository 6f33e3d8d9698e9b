// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/row_delegate.hpp"

namespace mambascope::ui {

/// A prompt with its subject underlined and the answer at the end of the line; relations as small headings.
class GalleryDelegate : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const override;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const override;
};

} // namespace mambascope::ui
