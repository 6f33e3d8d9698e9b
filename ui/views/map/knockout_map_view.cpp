// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/knockout_map_view.hpp"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <limits>

#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {

KnockoutMapView::KnockoutMapView(QWidget* parent)
    : ResultView(parent) {
    setObjectName(QStringLiteral("knockoutMapView"));
    setAccessibleName(tr("Knockout map, rows are source tokens and columns are layer windows"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize KnockoutMapView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(260 * factor), qRound(210 * factor));
}

QSize KnockoutMapView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(170 * factor), qRound(120 * factor));
}

void KnockoutMapView::setTitle(const QString& model, const QString& heads) {
    if (model != m_model || heads != m_heads) {
        m_model = model;
        m_heads = heads;
        setAccessibleName(
            tr("Knockout map of %1, rows are source tokens and columns are layer windows").arg(title()));
        invalidatePicture();
    }
}

QString KnockoutMapView::title() const {
    return titleOf(m_model);
}

QString KnockoutMapView::titleOf(const QString& model) const {
    return m_heads.isEmpty() ? model : tr("%1 · %2").arg(model, m_heads);
}

void KnockoutMapView::setMap(std::shared_ptr<const MapSnapshot> map, bool partial) {
    if (map == m_map && partial == m_partial) {
        return;
    }
    const MapCell shape(tokenCount(), windowCount());
    m_map = std::move(map);
    m_partial = partial;
    std::vector<TokenLabel> tokens = m_map ? tokenLabels(m_map->prompt.tokens) : std::vector<TokenLabel>();
    if (m_map && m_map->probability.size() < tokens.size() * m_map->windows.size()) {
        tokens.clear(); // not a map
    }
    const bool sameTokens = tokens == m_tokens;
    m_tokens = std::move(tokens);
    const bool sameShape = shape == MapCell(tokenCount(), windowCount());
    if (!sameShape) {
        m_hover.reset();
        m_cursor.reset();
    }
    if (!sameTokens || !sameShape) { // parts of one map come many times a second, its layout is one
        m_layout.reset();
    }
    invalidatePicture();
}

void KnockoutMapView::clear(const QString& reason) {
    m_emptyText = reason;
    setMap(nullptr);
    update();
}

void KnockoutMapView::setLimits(ScaleLimits limits) {
    const ColorScale scale(ScaleKind::Diverging, limits);
    if (scale != m_scale) {
        m_scale = scale;
        invalidatePicture();
    }
}

void KnockoutMapView::setChosenCell(std::optional<MapCell> cell) {
    if (cell != m_chosen) {
        m_chosen = cell;
        update();
    }
}

void KnockoutMapView::setLinkedTokens(std::vector<IndexRange> ranges) {
    if (ranges != m_linked) {
        m_linked = std::move(ranges);
        update();
    }
}

void KnockoutMapView::setRemainingSeconds(std::optional<double> seconds) {
    if (seconds != m_remaining) {
        m_remaining = seconds;
        update();
    }
}

int KnockoutMapView::windowCount() const {
    return m_map ? static_cast<int>(m_map->windows.size()) : 0;
}

double KnockoutMapView::change(int source, int window) const {
    const auto at =
        static_cast<std::size_t>(source) * m_map->windows.size() + static_cast<std::size_t>(window);
    return double{m_map->probability.at(at)} - m_map->baseProbability;
}

QRectF KnockoutMapView::cellRect(int source, int window) const {
    return isEmpty() ? QRectF() : layout().grid.cellRect(source, window);
}

std::optional<KnockoutMapView::MapCell> KnockoutMapView::cellAt(QPointF point) const {
    const auto index = isEmpty() ? std::nullopt : layout().grid.at(point);
    return index ? std::optional(MapCell(index->row, index->column)) : std::nullopt;
}

QString KnockoutMapView::windowText(int window) const {
    const IndexRange layers = m_map->windows.at(static_cast<std::size_t>(window));
    return layers.first == layers.last ? tr("layer %1").arg(layers.first)
                                       : tr("layers %1–%2").arg(layers.first).arg(layers.last);
}

QString KnockoutMapView::describe(MapCell cell) const {
    const auto label = [&](int token) {
        return token >= 0 && token < tokenCount() ? m_tokens[static_cast<std::size_t>(token)].unique
                                                  : QString();
    };
    const QString what =
        tr("%1, %2: ").arg(windowText(cell.second), pairText(label(m_map->query), label(cell.first)));
    const double difference = change(cell.first, cell.second);
    if (std::isnan(difference)) {
        return what + (m_partial ? tr("not computed yet") : tr("no value"));
    }
    const double base = m_map->baseProbability;
    return what + tr("%1 → %2 (%3)")
                      .arg(formatProbability(base), formatProbability(base + difference),
                           formatRelativeChange(base, base + difference));
}

void KnockoutMapView::invalidatePicture() {
    m_picture.invalidate();
    update();
}

void KnockoutMapView::setHover(std::optional<MapCell> cell) {
    if (cell == m_hover) {
        return;
    }
    m_hover = cell;
    update();
    const QString text = cell ? describe(*cell) : m_cursor && hasFocus() ? describe(*m_cursor) : QString();
    Q_EMIT
    statusTextChanged(text);
    Q_EMIT
    hovered(cell ? cell->first : -1, cell ? cell->second : -1);
}

void KnockoutMapView::setCursorCell(MapCell cell) {
    m_cursor =
        MapCell(std::clamp(cell.first, 0, tokenCount() - 1), std::clamp(cell.second, 0, windowCount() - 1));
    const QString text = describe(*m_cursor);
    setAccessibleDescription(text);
    update();
    Q_EMIT
    statusTextChanged(text);
}

void KnockoutMapView::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell) {
        setCursorCell(*cell);
        Q_EMIT
        cellChosen(cell->first, cell->second);
    }
}

void KnockoutMapView::mouseMoveEvent(QMouseEvent* event) {
    setHover(cellAt(event->position()));
}

void KnockoutMapView::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    MapCell next = m_cursor.value_or(MapCell(0, 0));
    const int step = m_cursor ? 1 : 0; // the first arrow only shows the cursor
    switch (event->key()) {
    case Qt::Key_Left:
        next.second -= step;
        break;
    case Qt::Key_Right:
        next.second += step;
        break;
    case Qt::Key_Up:
        next.first -= step;
        break;
    case Qt::Key_Down:
        next.first += step;
        break;
    case Qt::Key_Home:
        next.second = 0;
        break;
    case Qt::Key_End:
        next.second = windowCount() - 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor) {
            Q_EMIT
            cellChosen(m_cursor->first, m_cursor->second);
            return;
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    setCursorCell(next);
}

QString KnockoutMapView::describeAt(QPointF point) const {
    const auto cell = cellAt(point);
    return cell ? describe(*cell) : QString();
}

void KnockoutMapView::pointerLeft() {
    setHover(std::nullopt);
}

void KnockoutMapView::looksChanged() {
    m_layout.reset();
    invalidatePicture();
}

void KnockoutMapView::staleChanged() {
    m_picture.invalidate();
}

void KnockoutMapView::resizeEvent(QResizeEvent* event) {
    m_layout.reset();
    QWidget::resizeEvent(event);
}

} // namespace mambascope::ui
