// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columns_view.hpp"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "ui/actions/key_bindings.hpp"
#include "ui/style/theme.hpp"
#include "ui/widgets/picture_paint.hpp"

namespace mambascope::ui {

ColumnsView::ColumnsView(QWidget* parent)
    : MarkedView(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ColumnsView::setEmptyText(const QString& text) {
    if (text != m_emptyText) {
        m_emptyText = text;
        update();
    }
}

void ColumnsView::setRemainingSeconds(std::optional<double> seconds) {
    if (seconds != m_remaining) {
        m_remaining = seconds;
        update();
    }
}

void ColumnsView::drawRemaining(QPainter& painter) const {
    if (!m_remaining) {
        return;
    }
    const QString text = tr("about %n s left", nullptr, static_cast<int>(std::ceil(*m_remaining)));
    painter.setFont(theme::labelFont(font()));
    const QFontMetrics metrics(painter.font());
    const QRect place(width() - metrics.horizontalAdvance(text) - kGrid, 0,
                      metrics.horizontalAdvance(text) + kGrid, metrics.height());
    painter.fillRect(place, palette().color(backgroundRole()));
    painter.setPen(color(palette(), ThemeColor::TextMuted));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, text);
}

void ColumnsView::contentsChanged() {
    invalidate();
    if (mark() && !isInside(*mark())) {
        forgetMark();
    }
    refreshStatus();
}

void ColumnsView::invalidate() {
    m_charts.reset();
    m_picture.invalidate();
    update();
}

void ColumnsView::resizeEvent(QResizeEvent* event) {
    m_charts.reset();
    ResultView::resizeEvent(event);
}

const std::vector<ColumnChart>& ColumnsView::charts() const {
    if (!m_charts) {
        m_charts.emplace(layOut());
    }
    return *m_charts;
}

int ColumnsView::columnsOf(int chart) const {
    return static_cast<int>(charts().at(static_cast<std::size_t>(chart)).x.size());
}

bool ColumnsView::isInside(ColumnMark mark) const {
    return mark.chart >= 0 && mark.chart < static_cast<int>(charts().size()) && mark.column >= 0 &&
           mark.column < columnsOf(mark.chart);
}

/// From top to bottom of the chart, half of the way to both neighbours; where it has none, as far as on the
/// other side.
QRectF ColumnsView::columnArea(ColumnMark mark) const {
    if (!isInside(mark)) {
        return {};
    }
    const ColumnChart& chart = charts()[static_cast<std::size_t>(mark.chart)];
    const auto at = static_cast<std::size_t>(mark.column);
    const double x = chart.x[at];
    const bool hasNext = at + 1 < chart.x.size();
    const double after = hasNext ? (chart.x[at + 1] - x) / 2 : at > 0 ? (x - chart.x[at - 1]) / 2 : 0.5;
    const double before = at > 0 ? (x - chart.x[at - 1]) / 2 : after;
    const double left = chart.picture.toPixels({x - before, 0}).x();
    const double right = chart.picture.toPixels({x + after, 0}).x();
    const QRectF plot = chart.picture.plotArea();
    return QRectF(left, plot.top(), right - left, plot.height()).translated(chart.area.topLeft());
}

QPointF ColumnsView::footOf(ColumnMark mark) const {
    const QRectF area = columnArea(mark);
    return area.isNull() ? QPointF() : QPointF(area.center().x(), area.bottom() - 1);
}

std::optional<ColumnMark> ColumnsView::markAt(QPointF point) const {
    for (int chart = 0; chart < static_cast<int>(charts().size()); ++chart) {
        for (int column = 0; column < columnsOf(chart); ++column) {
            if (columnArea({chart, column}).contains(point)) {
                return ColumnMark{chart, column};
            }
        }
    }
    return std::nullopt;
}

void ColumnsView::choose(ColumnMark mark) {
    Q_EMIT
    columnChosen(mark);
}

/// Nothing: it is no key that moves. The first arrow only shows the mark.
std::optional<ColumnMark> ColumnsView::moved(const QKeyEvent& event) const {
    ColumnMark next = mark().value_or(ColumnMark());
    const int step = mark() ? 1 : 0;
    switch (event.key()) {
    case Qt::Key_Left:
        next.column -= step;
        break;
    case Qt::Key_Right:
        next.column += step;
        break;
    case Qt::Key_Home:
        next.column = 0;
        break;
    case Qt::Key_End:
        next.column = columnsOf(next.chart) - 1;
        break;
    case Qt::Key_Up:
        next.chart = std::max(0, next.chart - step);
        break;
    case Qt::Key_Down:
        next.chart = std::min(static_cast<int>(charts().size()) - 1, next.chart + step);
        break;
    default:
        return std::nullopt;
    }
    next.column = std::clamp(next.column, 0, std::max(0, columnsOf(next.chart) - 1));
    return next;
}

void ColumnsView::keyPressEvent(QKeyEvent* event) {
    const bool chooses = isKey(*event, QStringLiteral("keys.choose")) || event->key() == Qt::Key_Return ||
                         event->key() == Qt::Key_Enter;
    if (charts().empty()) {
        QWidget::keyPressEvent(event);
    } else if (chooses && mark()) {
        choose(*mark());
    } else if (const auto next = moved(*event)) {
        setMark(next);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ColumnsView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const auto render = [this](QImage& image, double scale) {
        QPainter own(&image);
        drawAll(own, QSizeF(size()), screenStyle(*this, scale));
    };
    if (!paintPicture(painter, *this, m_picture, isEmpty() ? &m_emptyText : nullptr, render,
                      [] { return QRectF(); })) {
        return;
    }
    drawOver(painter);
    drawRemaining(painter);
    if (mark()) {
        outline(painter, columnArea(*mark()), color(palette(), ThemeColor::Accent), hasFocus() ? 2 : 1);
    }
}

int ColumnsView::tableRows() const {
    int rows = 0;
    for (const ColumnChart& chart : charts()) {
        rows += static_cast<int>(chart.x.size());
    }
    return rows;
}

int ColumnsView::tableColumns() const {
    return charts().empty() ? 0 : 1;
}

QString ColumnsView::tableRowTitle(int row) const {
    return tr("row %1").arg(row);
}

ColumnMark ColumnsView::markOfRow(int row) const {
    ColumnMark mark{0, row};
    while (mark.column >= columnsOf(mark.chart)) {
        mark.column -= columnsOf(mark.chart);
        ++mark.chart;
    }
    return mark;
}

QString ColumnsView::tableCell(TablePlace place) const {
    return describe(markOfRow(place.row));
}

QRectF ColumnsView::tableCellArea(TablePlace place) const {
    return columnArea(markOfRow(place.row));
}

std::optional<TablePlace> ColumnsView::tableCursor() const {
    if (!mark()) {
        return std::nullopt;
    }
    int row = mark()->column;
    for (int chart = 0; chart < mark()->chart; ++chart) {
        row += columnsOf(chart);
    }
    return TablePlace{row, 0};
}

} // namespace mambascope::ui
