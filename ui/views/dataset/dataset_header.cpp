// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/dataset/dataset_header.hpp"

#include <QPainter>

#include "ui/style/theme.hpp"
#include "ui/views/dataset/dataset_model.hpp"

namespace mambascope::ui {
namespace {

constexpr int kPadding = 6;
constexpr int kMark = 12; // the mark of the order and the space beside it

} // namespace

DatasetHeader::DatasetHeader(const DatasetModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model) {
    setObjectName(QStringLiteral("datasetHeader"));
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setFocusPolicy(Qt::NoFocus);
}

QSize DatasetHeader::sizeHint() const {
    const QFontMetrics metrics(theme::labelFont(font()));
    return {QHeaderView::sizeHint().width(), 2 * metrics.height() + kPadding};
}

QSize DatasetHeader::sectionSizeFromContents(int logicalIndex) const {
    const QFontMetrics metrics(theme::labelFont(font()));
    const QString title = m_model.headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    return {metrics.horizontalAdvance(title) + 2 * kPadding + kMark, sizeHint().height()};
}

/// Each column of a model paints its part of the name, which runs through all three.
void DatasetHeader::drawModelName(QPainter& painter, const QRect& rect, int section) const {
    const DatasetColumn column = datasetColumn(section);
    const int first = columnOf({RowField::Probability, column.side});
    const int last = first + kModelColumns - 1;
    QRect whole(rect.left(), rect.top(), 0, rect.height() / 2);
    for (int i = first; i <= last; ++i) {
        const int left = sectionViewportPosition(i);
        const QRect part(left, rect.top(), sectionSize(i), rect.height() / 2);
        whole = whole.isEmpty() ? part : whole.united(part);
    }
    const QString name = m_model.modelNames()[indexOf(*column.side)];
    const QRect room = whole.adjusted(kPadding, 0, -kPadding, 0);
    QFont bold = theme::labelFont(font());
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(color(palette(), ThemeColor::Text));
    painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(bold).elidedText(name, Qt::ElideRight, room.width()));
    const int edge = isRightToLeft() ? whole.right() : whole.left();
    painter.setPen(color(palette(), ThemeColor::Separator));
    painter.drawLine(edge, rect.top() + 2, edge, rect.bottom());
}

void DatasetHeader::drawOrder(QPainter& painter, const QRect& rect) const {
    const bool isDescending = sortIndicatorOrder() == Qt::DescendingOrder;
    const QPointF middle = rect.center();
    const double up = isDescending ? -2.5 : 2.5;
    const QPointF points[] = {
        {middle.x() - 4, middle.y() + up}, {middle.x() + 4, middle.y() + up}, {middle.x(), middle.y() - up}};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(palette(), ThemeColor::TextMuted));
    painter.drawPolygon(points, 3);
}

void DatasetHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    if (!rect.isValid()) {
        return;
    }
    painter->save();
    painter->setClipRect(rect);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->fillRect(rect, color(palette(), ThemeColor::Surface));
    painter->setPen(color(palette(), ThemeColor::Separator));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    if (datasetColumn(logicalIndex).side) {
        drawModelName(*painter, rect, logicalIndex);
    }
    const ColumnKind kind = columnKind(datasetColumn(logicalIndex));
    const bool isNumber = kind == ColumnKind::Integer || kind == ColumnKind::Probability;
    QRect room = rect.adjusted(kPadding, rect.height() / 2, -kPadding, -2);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        QRect mark = room;
        mark.setWidth(kMark - 2);
        mark.moveLeft(isNumber ? room.left() : room.right() - mark.width());
        drawOrder(*painter, mark);
        room.adjust(isNumber ? kMark : 0, 0, isNumber ? 0 : -kMark, 0);
    }
    const QFont label = theme::labelFont(font());
    painter->setFont(label);
    painter->setPen(color(palette(), ThemeColor::TextMuted));
    const QString title = m_model.headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->drawText(room,
                      static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeading) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      QFontMetrics(label).elidedText(title, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace mambascope::ui
