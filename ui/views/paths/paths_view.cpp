// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/paths/paths_view.hpp"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <utility>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"

namespace mambascope::ui {

PathsView::PathsView(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("pathsView"));
    setAccessibleName(tr("Effects by path, bars by layer for each token"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize PathsView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(520 * factor), qRound(240 * factor)};
}

QSize PathsView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return {qRound(240 * factor), qRound(150 * factor)};
}

void PathsView::setSheet(PathsSheet sheet) {
    if (sheet.models == m_sheet.models && sheet.title == m_sheet.title) {
        return;
    }
    m_sheet = std::move(sheet);
    m_mark.reset();
    invalidatePicture();
    refreshStatus();
}

void PathsView::clear(const QString& reason) {
    m_emptyText = reason;
    setSheet({});
    update();
}

void PathsView::invalidatePicture() {
    m_panels.reset();
    m_picture.invalidate();
    update();
}

void PathsView::resizeEvent(QResizeEvent* event) {
    m_panels.reset();
    ResultView::resizeEvent(event);
}

const std::vector<PathsView::Panel>& PathsView::panels() const {
    if (!m_panels) {
        m_panels.emplace();
        const FigureStyle style = screenStyle(*this, 1);
        const EffectRange range = effectRange(m_sheet.models);
        for (const PathPanelPlace& place : m_sheet.arrange(QSizeF(size()), style)) {
            const QSize whole = place.chart.size().toSize().expandedTo({1, 1});
            const PathsShown& shown = m_sheet.models[static_cast<std::size_t>(place.model)];
            m_panels->push_back(
                {place,
                 ChartPicture(pathChart(shown, place.position, range, place.isLowest, whole, style), whole)});
        }
    }
    return *m_panels;
}

/// All of a layer's bars, from top to bottom of the chart.
QRectF PathsView::layerArea(Mark mark) const {
    const Panel& panel = panels().at(static_cast<std::size_t>(mark.panel));
    const QPointF origin = panel.place.chart.topLeft();
    const double left = panel.picture.toPixels({mark.layer - 0.5, 0}).x();
    const double right = panel.picture.toPixels({mark.layer + 0.5, 0}).x();
    const QRectF plot = panel.picture.plotArea();
    return {origin.x() + left, origin.y() + plot.top(), right - left, plot.height()};
}

QPointF PathsView::pointAt(int model, PathPlace place) const {
    for (std::size_t i = 0; i < panels().size(); ++i) {
        const Panel& panel = panels()[i];
        if (panel.place.model == model && panel.place.position == place.position) {
            const QRectF area = layerArea({static_cast<int>(i), place.layer});
            return {area.center().x(), area.bottom() - 1};
        }
    }
    return {};
}

QString PathsView::describe(int model, PathPlace place) const {
    return pathSentence(m_sheet.models.at(static_cast<std::size_t>(model)), place);
}

QString PathsView::describe(Mark mark) const {
    const Panel& panel = panels().at(static_cast<std::size_t>(mark.panel));
    return describe(panel.place.model, {panel.place.position, mark.layer});
}

std::optional<PathsView::Mark> PathsView::markAt(QPointF point) const {
    for (std::size_t i = 0; i < panels().size(); ++i) {
        for (int layer = 0; layer < shownOf(panels()[i]).layerCount(); ++layer) {
            const Mark mark{static_cast<int>(i), layer};
            if (layerArea(mark).contains(point)) {
                return mark;
            }
        }
    }
    return std::nullopt;
}

QString PathsView::pointedText() const {
    return m_mark ? describe(*m_mark) : QString();
}

QString PathsView::describeAt(QPointF point) const {
    const auto mark = markAt(point);
    return mark ? describe(*mark) : QString();
}

void PathsView::setMark(std::optional<Mark> mark) {
    if (mark != m_mark) {
        m_mark = mark;
        const QString text = pointedText();
        setAccessibleDescription(text);
        update();
        Q_EMIT
        statusTextChanged(text);
    }
}

void PathsView::pointerLeft() {
    if (!hasFocus()) {
        setMark(std::nullopt);
    }
}

void PathsView::focusOutEvent(QFocusEvent* event) {
    setMark(std::nullopt);
    ResultView::focusOutEvent(event);
}

void PathsView::mouseMoveEvent(QMouseEvent* event) {
    setMark(markAt(event->position()));
}

void PathsView::mousePressEvent(QMouseEvent* event) {
    setMark(markAt(event->position()));
}

void PathsView::keyPressEvent(QKeyEvent* event) {
    if (panels().empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    Mark next = m_mark.value_or(Mark());
    const int step = m_mark ? 1 : 0; // the first arrow only shows the mark
    const int last = static_cast<int>(panels().size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        next.layer -= step;
        break;
    case Qt::Key_Right:
        next.layer += step;
        break;
    case Qt::Key_Home:
        next.layer = 0;
        break;
    case Qt::Key_End:
        next.layer = shownOf(panels()[static_cast<std::size_t>(next.panel)]).layerCount() - 1;
        break;
    case Qt::Key_Up:
        next.panel = std::max(0, next.panel - step);
        break;
    case Qt::Key_Down:
        next.panel = std::min(last, next.panel + step);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    const int layers = shownOf(panels()[static_cast<std::size_t>(next.panel)]).layerCount();
    next.layer = std::clamp(next.layer, 0, std::max(0, layers - 1));
    setMark(next);
}

void PathsView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (m_sheet.models.empty()) {
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
    if (m_mark) {
        outline(painter, layerArea(*m_mark), color(palette(), ThemeColor::Accent), hasFocus() ? 2 : 1);
    }
}

int PathsView::tableRows() const {
    int rows = 0;
    for (const Panel& panel : panels()) {
        rows += shownOf(panel).layerCount();
    }
    return rows;
}

int PathsView::tableColumns() const {
    return panels().empty() ? 0 : 1;
}

QString PathsView::tableRowTitle(int row) const {
    return tr("row %1").arg(row);
}

QString PathsView::tableColumnTitle(int /*column*/) const {
    return tr("share of the answer that restoring h brings back");
}

QString PathsView::tableCell(TablePlace place) const {
    Mark mark{0, place.row};
    while (mark.layer >= shownOf(panels()[static_cast<std::size_t>(mark.panel)]).layerCount()) {
        mark.layer -= shownOf(panels()[static_cast<std::size_t>(mark.panel)]).layerCount();
        ++mark.panel;
    }
    return describe(mark);
}

QRectF PathsView::tableCellArea(TablePlace place) const {
    Mark mark{0, place.row};
    while (mark.layer >= shownOf(panels()[static_cast<std::size_t>(mark.panel)]).layerCount()) {
        mark.layer -= shownOf(panels()[static_cast<std::size_t>(mark.panel)]).layerCount();
        ++mark.panel;
    }
    return layerArea(mark);
}

std::optional<TablePlace> PathsView::tableCursor() const {
    if (!m_mark) {
        return std::nullopt;
    }
    int row = m_mark->layer;
    for (int panel = 0; panel < m_mark->panel; ++panel) {
        row += shownOf(panels()[static_cast<std::size_t>(panel)]).layerCount();
    }
    return TablePlace{row, 0};
}

} // namespace mambascope::ui
