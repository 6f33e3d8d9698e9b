// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/knockout_map_view.hpp"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtMath>
#include <algorithm>
#include <limits>

#include "ui/actions/key_bindings.hpp"
#include "ui/charts/overview_note.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/number_text.hpp"

namespace mambascope::ui {

KnockoutMapView::KnockoutMapView(QWidget* parent)
    : ZoomableView(parent) {
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
    return m_heads.isEmpty() ? m_model : tr("%1 · %2").arg(m_model, m_heads);
}

QString KnockoutMapView::shownTitle() const {
    return isEmpty() ? title() : shownMapTitle(picture(devicePixelRatioF()), layout());
}

void KnockoutMapView::setMap(std::shared_ptr<const MapSnapshot> map, bool partial) {
    if (map == m_map && partial == m_partial) {
        return;
    }
    const MapCell shape(tokenCount(), windowCount());
    m_map = std::move(map);
    m_partial = partial;
    m_blocks.reset();
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
        m_texts.reset();
        placeScrollBars();
    }
    invalidatePicture();
    tellAgain();
}

/// Nothing that was told of the last map stays: cells that are still there have other numbers, and those of
/// another prompt are gone.
void KnockoutMapView::tellAgain() {
    const auto at = m_hover ? m_hover : hasFocus() ? m_cursor : std::nullopt;
    const QString text = !at ? QString() : m_hover ? describePointed(*at) : describe(*at);
    if (text != statusText()) {
        setAccessibleDescription(text);
        Q_EMIT
        statusTextChanged(text);
    }
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
    return mapChange(*m_map, source, window);
}

const MapLayout& KnockoutMapView::layout() const {
    if (!m_layout || m_layout->grid.scale != devicePixelRatioF()) {
        const FigureStyle style = styleAt(devicePixelRatioF());
        if (!m_texts) {
            m_texts = mapTexts(m_tokens, style);
        }
        m_layout =
            layoutMap({*m_map, m_tokens, m_scale, m_model, m_heads, style}, *m_texts, size(), screenSpace());
    }
    return *m_layout;
}

FigureStyle KnockoutMapView::styleAt(double scale) const {
    FigureStyle style = screenStyle(*this, scale);
    style.stale = isStale();
    return style;
}

MapPicture KnockoutMapView::picture(double scale) const {
    return {*m_map,  m_tokens,       m_scale,   m_model,
            m_heads, styleAt(scale), m_partial, layout().port.isOverview() ? &blocks() : nullptr};
}

const CellBlocks& KnockoutMapView::blocks() const {
    const MatrixPort& port = layout().port;
    const QSize block(port.across.block, port.down.block);
    if (!m_blocks || m_blockSize != block) {
        m_blocks = mapBlocks(*m_map, port);
        m_blockSize = block;
    }
    return *m_blocks;
}

MatrixPort KnockoutMapView::port() const {
    return isEmpty() ? MatrixPort() : layout().port;
}

void KnockoutMapView::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (!isEmpty()) {
        drawMap(painter, size, {*m_map, m_tokens, m_scale, m_model, m_heads, style, m_partial});
    }
}

std::optional<SheetMap> KnockoutMapView::kept() const {
    return isEmpty() ? std::nullopt
                     : std::optional(SheetMap{m_map, m_tokens, m_scale, m_model, m_heads, m_partial});
}

ViewTable KnockoutMapView::table() const {
    return isEmpty() ? ViewTable() : mapTable(*m_map, m_tokens, title());
}

DepthLabels KnockoutMapView::depthLabels() const {
    return ui::depthLabels(picture(devicePixelRatioF()), layout());
}

QRectF KnockoutMapView::cellRect(int source, int window) const {
    if (isEmpty()) {
        return {};
    }
    const GridIndex block = layout().blockOf(source, window);
    return layout().grid.cellRect(block.row, block.column);
}

std::optional<KnockoutMapView::MapCell> KnockoutMapView::cellAt(QPointF point) const {
    if (isEmpty() || !layout().port.area.contains(point)) {
        return std::nullopt;
    }
    auto index = layout().grid.at(point);
    if (index && layout().port.isOverview()) {
        index = blocks().shown[blocks().at(index->row, index->column)];
    }
    return index ? std::optional(MapCell(index->row, index->column)) : std::nullopt;
}

QString KnockoutMapView::describe(MapCell cell) const {
    const auto label = [&](int token) {
        return token >= 0 && token < tokenCount() ? m_tokens[static_cast<std::size_t>(token)].unique
                                                  : QString();
    };
    const QString window = windowText(*m_map, cell.second);
    const QString pair = pairText(label(m_map->query), label(cell.first));
    const double difference = change(cell.first, cell.second);
    if (std::isnan(difference)) {
        return m_partial ? tr("%1, %2: not computed yet").arg(window, pair)
                         : tr("%1, %2: no value").arg(window, pair);
    }
    const double base = m_map->baseProbability;
    return tr("%1, %2: %3 → %4 (%5)")
        .arg(window, pair, formatProbability(base), formatProbability(base + difference),
             formatRelativeChange(base, base + difference));
}

/// An overview shows one cell of several: that is said where it is pointed at.
QString KnockoutMapView::describePointed(MapCell cell) const {
    const QString note = overviewNote(layout().port);
    return note.isEmpty() ? describe(cell) : tr("%1; %2").arg(describe(cell), note);
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
    tellAgain();
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
    m_pointer = event->position();
    setHover(cellAt(event->position()));
}

void KnockoutMapView::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    MapCell next = m_cursor.value_or(MapCell(0, 0));
    const int step = m_cursor ? 1 : 0; // the first arrow only shows the cursor
    switch (isKey(*event, QStringLiteral("keys.choose")) ? int{Qt::Key_Return} : event->key()) {
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
    case Qt::Key_PageUp:
        next.first = pageFrom(next.first, -step);
        break;
    case Qt::Key_PageDown:
        next.first = pageFrom(next.first, step);
        break;
    case Qt::Key_Home:
        next.second = 0;
        break;
    case Qt::Key_End:
        next.second = windowCount() - 1;
        break;
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
    showCell({m_cursor->first, m_cursor->second});
}

QString KnockoutMapView::describeAt(QPointF point) const {
    const auto cell = cellAt(point);
    return cell ? describePointed(*cell) : QString();
}

void KnockoutMapView::pointerLeft() {
    m_pointer.reset();
    setHover(std::nullopt);
}

void KnockoutMapView::looksChanged() {
    m_layout.reset();
    m_texts.reset();
    placeScrollBars();
    invalidatePicture();
}

/// The pointer is on another cell where the map has moved below it.
void KnockoutMapView::portChanged() {
    m_layout.reset();
    invalidatePicture();
    if (m_pointer && !isEmpty()) {
        setHover(cellAt(*m_pointer));
    }
}

std::optional<GridIndex> KnockoutMapView::zoomCentre() const {
    return m_cursor && hasFocus() ? std::optional(GridIndex{m_cursor->first, m_cursor->second})
                                  : std::nullopt;
}

void KnockoutMapView::focusInEvent(QFocusEvent* event) {
    ResultView::focusInEvent(event);
    tellAgain();
}

void KnockoutMapView::staleChanged() {
    m_picture.invalidate();
}

void KnockoutMapView::resizeEvent(QResizeEvent* event) {
    m_layout.reset();
    ZoomableView::resizeEvent(event);
}

} // namespace mambascope::ui
