// SPDX-License-Identifier: GPL-3.0-or-later
// State and texts. Pointer and keyboard are in heatmap_input.cpp, what lies over the picture in
// heatmap_marks.cpp.
#include "ui/views/attention/heatmap_view.hpp"

#include <QApplication>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "ui/charts/overview_note.hpp"
#include "ui/style/theme.hpp"
#include "ui/text/list_text.hpp"
#include "ui/text/number_text.hpp"
#include "ui/views/attention/heatmap_table.hpp"

namespace mambascope::ui {
namespace {

constexpr std::size_t kFewCells = 16; // a region of more is no cheaper to repaint than all

} // namespace

HeatmapView::HeatmapView(QWidget* parent)
    : ZoomableView(parent) {
    setObjectName(QStringLiteral("heatmapView"));
    setAccessibleName(tr("Hidden attention, rows are query tokens and columns are source tokens"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize HeatmapView::sizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(380 * factor), qRound(360 * factor));
}

QSize HeatmapView::minimumSizeHint() const {
    const double factor = theme::textFactor(font());
    return QSize(qRound(200 * factor), qRound(180 * factor));
}

void HeatmapView::setData(HeatmapData data) {
    if (data == m_data) {
        return;
    }
    const bool sameTokens = data.tokens == m_data.tokens;
    m_data = std::move(data);
    m_blocks.reset();
    m_scale = ColorScale(m_data.kind, m_limits);
    if (!sameTokens) {
        m_hover.reset();
        m_dragStart.reset();
        m_dragEnd.reset();
        m_anchor.reset();
        if (m_cursor && m_cursor->query >= m_data.size()) {
            m_cursor.reset();
        }
    }
    if (!sameTokens) {
        m_layout.reset();
        m_texts.reset();
        placeScrollBars();
    }
    invalidatePicture();
    if (!sameTokens && !m_hover && !hasFocus()) {
        setStatus({}); // what was told of the last prompt's cells is no longer true
    }
    tellAgain();
}

void HeatmapView::tellAgain() {
    if (m_hover) {
        setStatus(describePointed(*m_hover));
    } else if (m_cursor && hasFocus()) {
        setStatus(describe(*m_cursor));
    }
}

void HeatmapView::clear(const QString& reason) {
    m_emptyText = reason;
    setData({});
    setStatus({});
    update();
}

void HeatmapView::setLimits(ScaleLimits limits) {
    m_limits = limits;
    const ColorScale scale(m_data.kind, limits);
    if (scale != m_scale) {
        m_scale = scale;
        invalidatePicture();
    }
}

void HeatmapView::setKnockedCells(std::vector<Cell> cells) {
    std::sort(cells.begin(), cells.end());
    if (cells != m_knocked) {
        std::vector<Cell> changed;
        std::set_symmetric_difference(cells.begin(), cells.end(), m_knocked.begin(), m_knocked.end(),
                                      std::back_inserter(changed));
        m_knocked = std::move(cells);
        redrawCells(changed);
        tellAgain();
    }
}

/// A click hatches one cell: the texts around the matrix, which take most of the time, stay as they are.
void HeatmapView::redrawCells(const std::vector<Cell>& cells) {
    if (m_data.size() > 0) {
        m_picture.amend([&](QImage& image, double scale) {
            redrawHeatmapCells(image, layoutAt(scale), picture(scale), cells);
        });
    }
    QRegion region;
    for (std::size_t i = 0; i < cells.size() && cells.size() <= kFewCells; ++i) {
        region += cellRect(cells[i]).adjusted(-1, -1, 1, 1).toAlignedRect();
    }
    cells.size() <= kFewCells ? update(region) : update();
}

void HeatmapView::setLinkedHighlight(LinkedHighlight highlight) {
    if (highlight != m_linked) {
        m_linked = std::move(highlight);
        update();
    }
}

void HeatmapView::setCursorCell(std::optional<Cell> cell) {
    if (cell && (!isCausal(*cell) || cell->source < 0 || cell->query >= m_data.size())) {
        cell.reset();
    }
    if (cell == m_cursor) {
        return;
    }
    updateMarks(m_cursor);
    m_cursor = cell;
    updateMarks(m_cursor);
    setStatus(cell ? describe(*cell) : QString());
}

const HeatmapLayout& HeatmapView::layout() const {
    if (!m_layout || m_layout->grid.scale != devicePixelRatioF()) {
        const FigureStyle style = styleAt(devicePixelRatioF());
        if (!m_texts) {
            QStringList texts;
            for (const TokenLabel& token : m_data.tokens) {
                texts.append(token.display);
            }
            m_texts = heatmapTexts(texts, style);
        }
        MatrixSpace space = screenSpace();
        space.largest = m_largestCell;
        m_layout = layoutHeatmap(*m_texts, size(), style, space);
    }
    return *m_layout;
}

void HeatmapView::setLargestCell(std::optional<double> units) {
    if (units != m_largestCell) {
        m_largestCell = units;
        portChanged();
    }
}

HeatmapLayout HeatmapView::layoutAt(double scale) const {
    HeatmapLayout scaled = layout();
    scaled.grid.scale = scale;
    return scaled;
}

FigureStyle HeatmapView::styleAt(double scale) const {
    FigureStyle style = screenStyle(*this, scale);
    style.stale = isStale();
    return style;
}

HeatmapPicture HeatmapView::picture(double scale) const {
    return {m_data,
            m_scale,
            m_knocked,
            styleAt(scale),
            layout().port.isOverview() ? &blocks() : nullptr,
            isClipped(m_data, m_scale)};
}

const CellBlocks& HeatmapView::blocks() const {
    const MatrixPort& port = layout().port;
    if (!m_blocks || m_blockSize != port.down.block) {
        m_blocks = heatmapBlocks(m_data, port);
        m_blockSize = port.down.block;
    }
    return *m_blocks;
}

MatrixPort HeatmapView::port() const {
    return m_data.size() == 0 ? MatrixPort() : layout().port;
}

void HeatmapView::draw(QPainter& painter, QSizeF size, const FigureStyle& style) const {
    if (m_data.size() > 0) {
        drawHeatmap(painter, size, {m_data, m_scale, m_knocked, style});
    }
}

FigureData HeatmapView::figure(QSizeF size, const FigureStyle& style) const {
    return m_data.size() > 0 ? heatmapFigure(size, {m_data, m_scale, m_knocked, style}) : FigureData();
}

ViewTable HeatmapView::table() const {
    return heatmapTable(m_data, m_knocked);
}

QRectF HeatmapView::cellRect(Cell cell) const {
    if (m_data.size() == 0) {
        return {};
    }
    const Cell block = layout().blockOf(cell);
    return layout().grid.cellRect(block.query, block.source);
}

/// The cell that a block shows.
Cell HeatmapView::cellOf(GridIndex block) const {
    const MatrixPort& port = layout().port;
    if (!port.isOverview()) {
        return {block.row, block.column};
    }
    const GridIndex shown = blocks().shown[blocks().at(block.row, block.column)];
    return shown.row >= 0 ? Cell{shown.row, shown.column}
                          : Cell{port.down.cellsOf(block.row).first, port.across.cellsOf(block.column).first};
}

std::optional<Cell> HeatmapView::causalCellAt(QPointF position) const {
    if (m_data.size() == 0 || !layout().port.area.contains(position)) {
        return std::nullopt;
    }
    const auto index = layout().grid.at(position);
    const Cell cell = index ? cellOf(*index) : Cell{-1, 0};
    return isCausal(cell) ? std::optional(cell) : std::nullopt;
}

bool HeatmapView::sharesBlock(Cell a, Cell b) const {
    return layout().blockOf(a) == layout().blockOf(b);
}

bool HeatmapView::isKnocked(Cell cell) const {
    return std::binary_search(m_knocked.begin(), m_knocked.end(), cell);
}

QString HeatmapView::describe(Cell cell) const {
    const auto& query = m_data.tokens.at(static_cast<std::size_t>(cell.query)).unique;
    const auto& source = m_data.tokens.at(static_cast<std::size_t>(cell.source)).unique;
    const double value = m_data.value(cell.query, cell.source);
    const bool pending = m_data.partial && std::isnan(value);
    const QString number =
        pending ? tr("not computed yet") : tr("%1 %2").arg(m_data.valueName, formatValue(value));
    return listed({tr("layer %1").arg(m_data.layer), pairText(query, source), number,
                   isKnocked(cell) ? tr("knocked out") : QString()});
}

/// An overview shows one cell of several: that is said where it is pointed at.
QString HeatmapView::describePointed(Cell cell) const {
    const QString note = overviewNote(layout().port);
    return note.isEmpty() ? describe(cell) : tr("%1; %2").arg(describe(cell), note);
}

/// The layout stays: it is of tokens, size and font, not of values.
void HeatmapView::invalidatePicture() {
    m_picture.invalidate();
    update();
}

void HeatmapView::setStatus(const QString& text) {
    if (text != statusText()) {
        setAccessibleDescription(text);
        Q_EMIT
        statusTextChanged(text);
    }
}

void HeatmapView::setHover(std::optional<Cell> cell) {
    if (cell == m_hover) {
        return;
    }
    updateMarks(m_hover);
    m_hover = cell;
    updateMarks(m_hover);
    setStatus(cell ? describePointed(*cell) : m_cursor && hasFocus() ? describe(*m_cursor) : QString());
    Q_EMIT
    hovered(cell ? cell->query : -1, cell ? cell->source : -1);
}

void HeatmapView::setDragEnd(std::optional<Cell> cell) {
    if (cell != m_dragEnd) {
        m_dragEnd = cell;
        update();
    }
}

HeatmapView::CellSpan HeatmapView::spanOf(Cell a, Cell b) {
    return {std::min(a.query, b.query), std::max(a.query, b.query), std::min(a.source, b.source),
            std::max(a.source, b.source)};
}

void HeatmapView::focusInEvent(QFocusEvent* event) {
    updateMarks(m_cursor);
    if (m_cursor) {
        setStatus(describe(*m_cursor));
    }
    ResultView::focusInEvent(event);
}

QString HeatmapView::describeAt(QPointF point) const {
    const auto cell = causalCellAt(point);
    return cell ? describePointed(*cell) : QString();
}

void HeatmapView::pointerLeft() {
    m_pointer.reset();
    setHover(std::nullopt);
}

void HeatmapView::looksChanged() {
    m_layout.reset();
    m_texts.reset();
    placeScrollBars();
    invalidatePicture();
}

/// The pointer is on another cell where the matrix has moved below it.
void HeatmapView::portChanged() {
    m_layout.reset();
    invalidatePicture();
    if (m_pointer && m_data.size() > 0) {
        setHover(causalCellAt(*m_pointer));
    }
}

std::optional<GridIndex> HeatmapView::zoomCentre() const {
    return m_cursor && hasFocus() ? std::optional(GridIndex{m_cursor->query, m_cursor->source})
                                  : std::nullopt;
}

void HeatmapView::staleChanged() {
    m_picture.invalidate();
}

bool HeatmapView::wantsEscape() const {
    return m_dragStart.has_value() || m_extending;
}

void HeatmapView::resizeEvent(QResizeEvent* event) {
    m_layout.reset();
    ZoomableView::resizeEvent(event);
}

} // namespace mambascope::ui
