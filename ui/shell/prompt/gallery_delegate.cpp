// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/prompt/gallery_delegate.hpp"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/shell/prompt/gallery_model.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

bool isRelation(const QModelIndex& index) {
    return index.data(GalleryModel::EntryIndexRole).toInt() < 0;
}

/// `subject` from its x to its y, in characters of the prompt.
void underlineSubject(QPainter& painter, const QRectF& text, const QString& prompt, const QPoint& subject,
                      const QColor& color) {
    if (subject.isNull() || prompt.isRightToLeft()) {
        return;
    }
    const QFontMetricsF metrics(painter.font());
    const double left = text.left() + metrics.horizontalAdvance(prompt.left(subject.x()));
    const double width = metrics.horizontalAdvance(prompt.mid(subject.x(), subject.y() - subject.x()));
    if (left + width <= text.right()) {
        painter.fillRect(QRectF(left, text.center().y() + metrics.height() / 2 - 1, width, 2), color);
    }
}

} // namespace

void GalleryDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (!isRelation(index) && (isChosen || option.state.testFlag(QStyle::State_MouseOver))) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(option.palette, isChosen ? ThemeColor::AccentSoft : ThemeColor::Chip));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void GalleryDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
    painter.setLayoutDirection(option.direction);
    const QPalette& palette = option.palette;
    const QRectF area = QRectF(option.rect).adjusted(kGrid, 0, -kGrid, 0);
    const QString text = index.data().toString();
    if (isRelation(index)) {
        painter.setFont(theme::headingFont(theme::labelFont(option.font)));
        painter.setPen(color(palette, ThemeColor::TextMuted));
        painter.drawText(area.adjusted(0, 4, 0, 0), Qt::AlignVCenter | Qt::AlignLeading,
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, area.width()));
        return;
    }
    painter.setFont(option.font);
    const QFontMetricsF metrics(option.font);
    const QString answer = index.data(GalleryModel::TargetRole).toString();
    const double answerWidth = answer.isEmpty() ? 0 : metrics.horizontalAdvance(answer) + kGutter;
    const double room = std::max(40.0, area.width() - answerWidth);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRectF prompt(mirrored ? area.right() - room : area.left(), area.top(), room, area.height());
    painter.setPen(color(palette, ThemeColor::Text));
    painter.drawText(prompt, Qt::AlignVCenter | Qt::AlignLeading,
                     metrics.elidedText(text, Qt::ElideRight, room));
    if (!mirrored) {
        underlineSubject(painter, prompt, text, index.data(GalleryModel::SubjectPlaceRole).toPoint(),
                         color(palette, ThemeColor::Subject));
    }
    painter.setPen(color(palette, ThemeColor::TextMuted));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignTrailing, answer);
}

QSize GalleryDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const double line = QFontMetricsF(option.font).height();
    const QString text = index.data().toString() + index.data(GalleryModel::TargetRole).toString();
    return {qRound(QFontMetricsF(option.font).horizontalAdvance(text)) + 2 * kGrid + kGutter,
            qRound(isRelation(index) ? line + 10 : line + 8)};
}

} // namespace mambascope::ui
