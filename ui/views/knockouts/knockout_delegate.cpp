// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/knockouts/knockout_delegate.hpp"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <climits>

#include "ui/style/theme.hpp"
#include "ui/views/knockouts/knockout_list_model.hpp"

namespace mambascope::ui {
namespace {

constexpr int kBox = 16;
constexpr int kPadding = 5;
constexpr int kUsualWidth = 200;

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
        const QPointF points[] = {{box.left() + 3, box.center().y()},
                                  {box.left() + 5.8, box.bottom() - 3.6},
                                  {box.right() - 3, box.top() + 3.8}};
        painter.drawPolyline(points, 3);
    }
}

void drawCross(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect) {
    const QRectF cross = QRectF(rect).adjusted(4, 4, -4, -4);
    painter.setPen(QPen(color(option.palette, ThemeColor::TextMuted), 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

/// Between the check box and the cross.
QRect textRect(const QRect& row) {
    const int left = KnockoutDelegate::checkRect(row).right() + kGrid;
    const int right = KnockoutDelegate::removeRect(row).left() - kGrid;
    return {left, row.top() + kPadding, right - left, row.height() - 2 * kPadding};
}

/// In as many lines as it takes: the heads that a knockout is about come late in it.
int detailHeight(const QStyleOptionViewItem& option, const QString& detail, int width) {
    const QFontMetrics metrics(theme::labelFont(option.font));
    const QRect room(0, 0, qMax(1, width), INT_MAX / 2);
    return qMax(metrics.height(), metrics.boundingRect(room, Qt::TextWordWrap, detail).height());
}

} // namespace

QRect KnockoutDelegate::checkRect(const QRect& row) {
    return {row.left(), row.center().y() - kBox / 2, kBox, kBox};
}

QRect KnockoutDelegate::removeRect(const QRect& row) {
    return {row.right() - kBox, row.center().y() - kBox / 2, kBox, kBox};
}

void KnockoutDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isCurrent || isHovered) {
        painter->fillRect(option.rect,
                          color(option.palette, isCurrent && option.state.testFlag(QStyle::State_HasFocus)
                                                    ? ThemeColor::AccentSoft
                                                    : ThemeColor::SurfaceSunken));
    }
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    drawCheckBox(*painter, option, checkRect(option.rect), isOn);
    drawCross(*painter, option, removeRect(option.rect));

    const QRect text = textRect(option.rect);
    const QFont title = titleFont(option);
    painter->setFont(title);
    painter->setPen(color(option.palette, isOn ? ThemeColor::Text : ThemeColor::TextMuted));
    const QFontMetrics titleMetrics(title);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignTop,
                      titleMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, text.width()));
    const QFont detail = theme::labelFont(option.font);
    painter->setFont(detail);
    painter->setPen(color(option.palette, ThemeColor::TextMuted));
    painter->drawText(text.adjusted(0, titleMetrics.height(), 0, 0),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(KnockoutListModel::DetailRole).toString());
    painter->setPen(color(option.palette, ThemeColor::Separator));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize KnockoutDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    // Beside a scroll bar, whether there is one or not: otherwise it would come and go with the heights.
    const int width =
        view == nullptr ? kUsualWidth : view->width() - view->verticalScrollBar()->sizeHint().width();
    const int room = textRect(QRect(0, 0, width, kBox)).width();
    const QString detail = index.data(KnockoutListModel::DetailRole).toString();
    return {kUsualWidth,
            QFontMetrics(titleFont(option)).height() + detailHeight(option, detail, room) + 2 * kPadding + 1};
}

bool KnockoutDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
                                   const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPoint at = mouse->position().toPoint();
        if (mouse->button() == Qt::LeftButton &&
            removeRect(option.rect).adjusted(-4, -8, 4, 8).contains(at)) {
            Q_EMIT
            removeRequested(index.row());
            return true;
        }
        if (mouse->button() == Qt::LeftButton && checkRect(option.rect).adjusted(-4, -8, 4, 8).contains(at)) {
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
