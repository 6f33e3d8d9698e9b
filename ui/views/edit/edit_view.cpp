// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_view.hpp"

#include <QKeyEvent>
#include <algorithm>
#include <utility>

#include "ui/actions/key_bindings.hpp"
#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {

EditView::EditView(QWidget* parent)
    : MarkedView(parent) {
    setObjectName(QStringLiteral("editView"));
    setAccessibleName(tr("Prompts before and after the edit, and its scores by layer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize EditView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(560 * factor), qRound(240 * factor)};
}

/// As high as all prompts are, at the present width.
QSize EditView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    const double height =
        m_sheet.shown.isEmpty() ? 60 * factor : m_sheet.heightFor(width(), screenStyle(*this, 1));
    return {qRound(240 * factor), qRound(height)};
}

void EditView::setSheet(EditSheet sheet) {
    if (sheet.shown == m_sheet.shown && sheet.title == m_sheet.title) {
        return;
    }
    m_sheet = std::move(sheet);
    if (mark() && *mark() >= rowCount()) {
        forgetMark();
    }
    invalidatePicture();
    updateGeometry();
    refreshStatus();
}

void EditView::clear(const QString& reason) {
    m_emptyText = reason;
    setSheet({});
    update();
}

void EditView::invalidatePicture() {
    m_places.reset();
    m_sweep.reset();
    m_picture.invalidate();
    update();
}

void EditView::resizeEvent(QResizeEvent* event) {
    invalidatePicture();
    updateGeometry();
    ResultView::resizeEvent(event);
}

const EditPlaces& EditView::places() const {
    if (!m_places) {
        m_places = m_sheet.arrange(QSizeF(size()), screenStyle(*this, 1));
    }
    return *m_places;
}

const ChartPicture& EditView::sweepPicture() const {
    if (!m_sweep) {
        const QSize whole = places().sweep.size().toSize().expandedTo({1, 1});
        m_sweep.emplace(sweepChart(m_sheet.shown, whole, screenStyle(*this, 1)), whole);
    }
    return *m_sweep;
}

int EditView::rowCount() const {
    return m_sheet.shown.promptCount() + m_sheet.shown.layerCount();
}

std::optional<int> EditView::layerOf(int row) const {
    const int layer = row - m_sheet.shown.promptCount();
    return layer < 0 ? std::nullopt : std::optional(layer);
}

QString EditView::describe(int row) const {
    const auto layer = layerOf(row);
    return layer ? layerSentence(m_sheet.shown, *layer) : promptSentence(m_sheet.shown, row);
}

QRectF EditView::areaOf(int row) const {
    const auto layer = layerOf(row);
    if (!layer) {
        return places().rows.at(static_cast<std::size_t>(row)).row;
    }
    const QPointF origin = places().sweep.topLeft();
    const QRectF plot = sweepPicture().plotArea();
    const double left = std::max(plot.left(), sweepPicture().toPixels({*layer - 0.5, 0}).x());
    const double right = std::min(plot.right(), sweepPicture().toPixels({*layer + 0.5, 0}).x());
    return {origin.x() + left, origin.y() + plot.top(), right - left, plot.height()};
}

std::optional<int> EditView::markAt(QPointF point) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (areaOf(row).contains(point)) {
            return row;
        }
    }
    return std::nullopt;
}

QPointF EditView::rowPoint(int row) const {
    return row < m_sheet.shown.promptCount() ? areaOf(row).center() : QPointF();
}

QPointF EditView::layerPoint(int layer) const {
    return layer < m_sheet.shown.layerCount() ? areaOf(m_sheet.shown.promptCount() + layer).center()
                                              : QPointF();
}

void EditView::choose(int row) {
    if (const auto layer = layerOf(row)) {
        Q_EMIT
        layerChosen(*layer);
    }
}

void EditView::keyPressEvent(QKeyEvent* event) {
    if (rowCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    int next = mark().value_or(0);
    const int step = mark() ? 1 : 0; // the first arrow only shows the mark
    switch (isKey(*event, QStringLiteral("keys.choose")) ? int{Qt::Key_Return} : event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        next -= step;
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        next += step;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = rowCount() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(next);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setMark(std::clamp(next, 0, rowCount() - 1));
}

void EditView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (m_sheet.shown.isEmpty()) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    const bool isPainted = m_picture.paint(painter, *this, [this](QImage& image, double scale) {
        QPainter own(&image);
        m_sheet.draw(own, QSizeF(size()), screenStyle(*this, scale));
    });
    if (!isPainted) {
        return;
    }
    if (isStale()) {
        drawStaleVeil(painter, *this);
    }
    if (mark()) {
        outline(painter, areaOf(*mark()), color(palette(), ThemeColor::Accent), hasFocus() ? 2 : 1);
    }
}

int EditView::tableRows() const {
    return rowCount();
}

int EditView::tableColumns() const {
    return rowCount() > 0 ? 1 : 0;
}

QString EditView::tableRowTitle(int row) const {
    const auto layer = layerOf(row);
    return layer ? tr("layer %1").arg(*layer) : promptKindText(m_sheet.shown.prompt(row).kind);
}

QString EditView::tableColumnTitle(int /*column*/) const {
    return tr("before and after the edit");
}

QString EditView::tableCell(TablePlace place) const {
    return describe(place.row);
}

QRectF EditView::tableCellArea(TablePlace place) const {
    return areaOf(place.row);
}

std::optional<TablePlace> EditView::tableCursor() const {
    return mark() ? std::optional(TablePlace{*mark(), 0}) : std::nullopt;
}

} // namespace mambascope::ui
