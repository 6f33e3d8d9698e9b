// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/trace/trace_view.hpp"

#include <algorithm>
#include <utility>

#include "ui/style/theme.hpp"

namespace mambascope::ui {
namespace {

constexpr int kLeastWidth = 200; // lengths are times the text factor
constexpr int kUsualWidth = 620;
constexpr int kEmptyHeight = 60;

} // namespace

TraceView::TraceView(QWidget* parent)
    : ZoomableView(parent) {
    setObjectName(QStringLiteral("traceView"));
    setAccessibleName(tr("Causal tracing, rows are tokens and columns are layers of each state"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TraceView::setTitle(const QString& model) {
    if (model != m_model) {
        m_model = model;
        invalidatePicture();
    }
    setAccessibleName(
        tr("Causal tracing of %1, rows are tokens and columns are layers of each state").arg(model));
}

void TraceView::setShown(TraceShown shown) {
    if (shown == m_shown) {
        return;
    }
    m_shown = std::move(shown);
    if (m_hover && !isInside(*m_hover)) {
        m_hover.reset();
    }
    if (m_cursor && !isInside(*m_cursor)) {
        m_cursor.reset();
    }
    m_least.reset();
    updateGeometry();
    invalidatePicture();
    placeScrollBars();
    tellAgain();
}

void TraceView::clear(const QString& reason) {
    m_emptyText = reason;
    setShown({});
    update();
}

void TraceView::setPatched(std::vector<TraceCell> cells) {
    if (cells != m_patched) {
        m_patched = std::move(cells);
        update();
    }
}

void TraceView::setLinkedTokens(std::vector<IndexRange> ranges) {
    if (ranges != m_linked) {
        m_linked = std::move(ranges);
        update();
    }
}

void TraceView::setRemainingSeconds(std::optional<double> seconds) {
    if (seconds != m_remaining) {
        m_remaining = seconds;
        update();
    }
}

int TraceView::columnCount(int state) const {
    return static_cast<int>(m_shown.map(state).windows.size());
}

bool TraceView::isInside(TraceCell cell) const {
    return cell.state >= 0 && cell.state < m_shown.stateCount() && cell.row >= 0 &&
           cell.row < m_shown.rowCount() && cell.column >= 0 && cell.column < columnCount(cell.state);
}

TracePicture TraceView::picture(double scale) const {
    FigureStyle style = screenStyle(*this, scale);
    style.stale = isStale();
    return {m_shown, m_model, style};
}

const TraceLayout& TraceView::layout() const {
    if (!m_layout) {
        m_layout = layoutTrace(picture(devicePixelRatioF()), size(), screenSpace());
    }
    return *m_layout;
}

const std::vector<CellBlocks>& TraceView::blocks() const {
    if (!m_blocks) {
        m_blocks = traceBlocks(m_shown, layout());
    }
    return *m_blocks;
}

MatrixPort TraceView::port() const {
    return hasCells() ? layout().port : MatrixPort();
}

std::optional<GridIndex> TraceView::zoomCentre() const {
    return m_cursor && hasFocus() ? std::optional(GridIndex{m_cursor->row, m_cursor->column}) : std::nullopt;
}

/// The same cell of the first map.
QPointF TraceView::inPort(QPointF point) const {
    for (const StateMap& map : layout().maps) {
        if (point.x() >= map.area.left() && point.x() < map.area.right()) {
            return point - QPointF(map.area.left() - layout().port.area.left(), 0);
        }
    }
    return point;
}

void TraceView::invalidatePicture() {
    m_layout.reset();
    m_blocks.reset();
    m_picture.invalidate();
    update();
}

void TraceView::looksChanged() {
    m_least.reset();
    updateGeometry();
    invalidatePicture();
    retranslateZoom();
    placeScrollBars();
}

void TraceView::resizeEvent(QResizeEvent* event) {
    m_layout.reset();
    m_blocks.reset();
    ZoomableView::resizeEvent(event);
}

QSize TraceView::sizeHint() const {
    return {qRound(kUsualWidth * theme::textFactor(font())), minimumSizeHint().height()};
}

/// Where a dock has less, what is around this view scrolls.
QSize TraceView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    const int width = qRound(kLeastWidth * factor);
    if (m_shown.isEmpty()) {
        return {width, qRound(kEmptyHeight * factor)};
    }
    if (!m_least) {
        m_least = qRound(leastTraceHeight(picture(devicePixelRatioF()), width)) + 1;
    }
    return {width, *m_least};
}

QRectF TraceView::cellRect(TraceCell cell) const {
    return isInside(cell) ? layout().cellRect(cell) : QRectF();
}

std::optional<TraceCell> TraceView::cellAt(QPointF point) const {
    auto cell = hasCells() ? layout().blockAt(point) : std::nullopt;
    if (cell && layout().isOverview()) {
        const CellBlocks& shown = blocks().at(static_cast<std::size_t>(cell->state));
        const GridIndex at = shown.shown[shown.at(cell->row, cell->column)];
        cell = TraceCell{cell->state, at.row, at.column};
    }
    return cell;
}

QRectF TraceView::chipRect(int token, bool isClean) const {
    if (m_shown.isEmpty()) {
        return {};
    }
    for (const RunColumn& column : layout().columns) {
        if ((isClean ? column.clean : column.corrupt) == token) {
            return layout().chipRect(column, isClean);
        }
    }
    return {};
}

QString TraceView::describe(TraceCell cell) const {
    return isInside(cell) ? traceSentence(m_shown, cell) : QString();
}

std::optional<SheetTrace> TraceView::kept() const {
    return hasCells() ? std::optional(SheetTrace{m_shown, m_model}) : std::nullopt;
}

} // namespace mambascope::ui
