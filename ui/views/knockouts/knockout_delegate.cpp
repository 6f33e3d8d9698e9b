// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/knockout_delegate.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <climits>

#include "ui/style/theme.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"

namespace mambascope::ui {
namespace {

constexpr int kBox = 16; // lengths are times the text factor
constexpr int kPadding = 5;
constexpr int kUsualWidth = 200;

int scaled(const QStyleOptionViewItem& option, int length) {
    return qRound(length * theme::textFactor(option.font));
}

QFont titleFont(const QStyleOptionViewItem& option) {
    QFont font = theme::tokenFont(option.font);
    font.setBold(true);
    return font;
}

void drawCheckBox(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, bool checked) {
    const QColor accent = color(option.palette, ThemeColor::Accent);
    const QRectF box = QRectF(rect).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(checked ? accent : color(option.palette, ThemeColor::Context), 1.2));
    painter.setBrush(checked ? QBrush(accent) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 3, 3);
    if (checked) {
        painter.setPen(QPen(option.palette.color(QPalette::HighlightedText), 1.6, Qt::SolidLine, Qt::RoundCap,
                            Qt::RoundJoin));
        const double unit = box.width() / (kBox - 2);
        const QPointF points[] = {{box.left() + 3 * unit, box.center().y()},
                                  {box.left() + 5.8 * unit, box.bottom() - 3.6 * unit},
                                  {box.right() - 3 * unit, box.top() + 3.8 * unit}};
        painter.drawPolyline(points, 3);
    }
}

void drawCross(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect) {
    const double edge = rect.width() / 4.0;
    const QRectF cross = QRectF(rect).adjusted(edge, edge, -edge, -edge);
    painter.setPen(QPen(color(option.palette, ThemeColor::TextMuted), 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

/// At one edge of the row, in the middle of its height.
QRect boxAt(const QStyleOptionViewItem& option, Qt::Alignment edge) {
    const int box = scaled(option, kBox);
    return QStyle::alignedRect(option.direction, edge | Qt::AlignVCenter, {box, box}, option.rect);
}

/// Between the check box and the cross.
QRect textRect(const QStyleOptionViewItem& option) {
    const int sides = scaled(option, kBox) + kGrid;
    const int padding = scaled(option, kPadding);
    return option.rect.adjusted(sides, padding, -sides, -padding);
}

/// What a click at the box means, which need not be exact.
QRect around(const QRect& box) {
    return box.adjusted(-4, -8, 4, 8);
}

/// In as many lines as it takes: the heads that a knockout is about come late in it.
int detailHeight(const QStyleOptionViewItem& option, const QString& detail, int width) {
    const QFontMetrics metrics(theme::labelFont(option.font));
    const QRect room(0, 0, qMax(1, width), INT_MAX / 2);
    return qMax(metrics.height(), metrics.boundingRect(room, Qt::TextWordWrap, detail).height());
}

} // namespace

QRect KnockoutDelegate::checkRect(const QStyleOptionViewItem& option) {
    return boxAt(option, Qt::AlignLeft); // the leading edge
}

QRect KnockoutDelegate::removeRect(const QStyleOptionViewItem& option) {
    return boxAt(option, Qt::AlignRight);
}

void KnockoutDelegate::paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const {
    painter.setLayoutDirection(option.direction);
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    drawCheckBox(painter, option, checkRect(option), isOn);
    drawCross(painter, option, removeRect(option));

    const QRect text = textRect(option);
    const QFont title = titleFont(option);
    painter.setFont(title);
    painter.setPen(color(option.palette, isOn ? ThemeColor::Text : ThemeColor::TextMuted));
    const QFontMetrics titleMetrics(title);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop,
                     titleMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
    const QFont detail = theme::labelFont(option.font);
    painter.setFont(detail);
    painter.setPen(color(option.palette, ThemeColor::TextMuted));
    painter.drawText(text.adjusted(0, titleMetrics.height(), 0, 0),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     index.data(KnockoutListModel::DetailRole).toString());
    painter.setPen(color(option.palette, ThemeColor::Separator));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

QSize KnockoutDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    // Beside a scroll bar, whether there is one or not: otherwise it would come and go with the heights.
    const int width = view == nullptr ? scaled(option, kUsualWidth)
                                      : view->width() - view->verticalScrollBar()->sizeHint().width();
    QStyleOptionViewItem row = option;
    row.rect = QRect(0, 0, width, scaled(option, kBox));
    const int room = textRect(row).width();
    const QString detail = index.data(KnockoutListModel::DetailRole).toString();
    return {scaled(option, kUsualWidth), QFontMetrics(titleFont(option)).height() +
                                             detailHeight(option, detail, room) +
                                             2 * scaled(option, kPadding) + 1};
}

bool KnockoutDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                   const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPoint at = mouse->position().toPoint();
        if (mouse->button() == Qt::LeftButton && around(removeRect(option)).contains(at)) {
            Q_EMIT
            removeRequested(index.row());
            return true;
        }
        if (mouse->button() == Qt::LeftButton && around(checkRect(option)).contains(at)) {
            const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        return QStyledItemDelegate::editorEvent(event, model, option, index); // Space toggles
    }
    return false;
}

} // namespace mambascope::ui
