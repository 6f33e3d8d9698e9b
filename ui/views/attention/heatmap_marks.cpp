// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over a heatmap's picture: linked rows and columns, the hovered cell, the selection, the cursor.
#include <QPaintEvent>
#include <QPainter>
#include <algorithm>

#include "ui/charts/veil.hpp"
#include "ui/style/theme.hpp"
#include "ui/views/attention/heatmap_view.hpp"

namespace mambascope::ui {
namespace {

// Queries from their first source to the diagonal: what lies beyond is no connection.
QRectF queriesRect(const CellGrid& grid, IndexRange range) {
    const int first = std::clamp(range.first, 0, grid.rows - 1);
    const int last = std::clamp(range.last, first, grid.rows - 1);
    return grid.cellRect(first, 0).united(grid.cellRect(last, last));
}

// Sources from the diagonal down to the last query.
QRectF sourcesRect(const CellGrid& grid, IndexRange range) {
    const int first = std::clamp(range.first, 0, grid.columns - 1);
    const int last = std::clamp(range.last, first, grid.columns - 1);
    return grid.cellRect(first, first).united(grid.cellRect(grid.rows - 1, last));
}

} // namespace

// Band of a cell's row and column with the labels at their ends and the width of a mark around them.
QRectF HeatmapView::markArea(Cell cell) const {
    return cellRect(cell).adjusted(-4, -4, 4, 4);
}

void HeatmapView::updateMarks(std::optional<Cell> cell) {
    if (!cell || m_data.size() == 0) {
        return;
    }
    const QRectF area = markArea(*cell);
    const double labels = QFontMetricsF(theme::tokenFont(theme::labelFont(font()))).height();
    const QRectF row(0, std::min(area.top(), area.center().y() - labels), width(),
                     std::max(area.height(), 2 * labels));
    const double below = layout().columnOrigin.y();
    QRegion region(row.toAlignedRect());
    region += QRectF(area.left(), 0, area.width(), below).toAlignedRect();
    region += QRectF(0, below, width(), layout().columns.extent + labels).toAlignedRect();
    update(region);
}

void HeatmapView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setLayoutDirection(
        Qt::LayoutDirectionAuto); // positions run from left to right, each text its own way
    if (m_data.size() == 0) {
        drawEmptyText(painter, *this, m_emptyText);
        return;
    }
    const bool isPainted = m_picture.paint(painter, *this, [this](QImage& image, double scale) {
        renderHeatmap(image, layoutAt(scale), picture(scale));
    });
    if (!isPainted) {
        return;
    }
    if (isStale()) {
        const HeatmapLayout& at = layout();
        const double wide = std::max(at.colorBar.width(), at.colorBarTitleWidth);
        const double left = at.colorBarInside ? at.colorBar.right() - wide : at.colorBar.left();
        const double line = QFontMetricsF(theme::labelFont(font())).height();
        drawStaleVeil(painter, *this, {left, at.colorBar.top(), wide, line});
    }
    painter.save();
    painter.setClipRect(layout().port.area.adjusted(-4, -4, 4, 4)); // what is scrolled away has no marks
    drawLinked(painter);
    drawHover(painter);
    if (m_dragStart && m_dragEnd && m_dragStart != m_dragEnd) {
        drawSelection(painter, *m_dragStart, *m_dragEnd);
    } else if (m_extending && m_anchor && m_cursor && hasFocus()) {
        drawSelection(painter, *m_anchor, *m_cursor);
    }
    drawCursor(painter);
    painter.restore();
    if (m_hover) {
        drawEmphasisedLabels(painter, *m_hover);
    }
}

void HeatmapView::drawLinked(QPainter& painter) const {
    const QColor accent = color(palette(), ThemeColor::Accent);
    const double width = m_linked.locked ? 2 : 1.5;
    const CellGrid& grid = layout().grid;
    for (const IndexRange range : m_linked.queries) {
        outline(painter, queriesRect(grid, layout().blocksOf(range)), accent, width);
    }
    for (const IndexRange range : m_linked.sources) {
        outline(painter, sourcesRect(grid, layout().blocksOf(range)), accent, width);
    }
}

void HeatmapView::drawHover(QPainter& painter) const {
    if (!m_hover) {
        return;
    }
    const QColor accent = color(palette(), ThemeColor::Accent);
    const CellGrid& grid = layout().grid;
    const Cell block = layout().blockOf(*m_hover);
    outline(painter, queriesRect(grid, {block.query, block.query}), accent, 1);
    outline(painter, sourcesRect(grid, {block.source, block.source}), accent, 1);
    outline(painter, cellRect(*m_hover), accent, 2);
}

// The labels of the pointed-at row and column are always readable, also where labels are thinned out.
void HeatmapView::drawEmphasisedLabels(QPainter& painter, Cell cell) const {
    const HeatmapLayout& at = layout();
    QFont label = theme::tokenFont(theme::labelFont(font()));
    label.setBold(true);
    painter.save();
    painter.setFont(label);
    const QFontMetricsF metrics(label);
    const QColor ground = palette().color(backgroundRole());
    const auto text = [&](int index, double room) {
        return metrics.elidedText(m_data.tokens.at(static_cast<std::size_t>(index)).display, Qt::ElideRight,
                                  room);
    };
    const double room = at.rows.extent + at.queryTitle.width();
    const AxisLabel row{cell.query, text(cell.query, room),
                        at.rowOrigin + QPointF(0, at.rowCentre(cell.query))};
    QRectF rowArea = rowLabelRect(row, metrics);
    rowArea.setLeft(std::min(rowArea.left(), at.rowOrigin.x() - at.rows.extent));
    painter.fillRect(rowArea, ground);
    painter.setPen(color(palette(), ThemeColor::Text));
    drawRowLabel(painter, row, {});

    const AxisLabel column{cell.source, text(cell.source, 120 * theme::textFactor(font())),
                           at.columnOrigin + QPointF(at.columnCentre(cell.source), 0)};
    QRectF columnArea = columnLabelRect(column, metrics); // flat also where the others are tilted
    columnArea.moveLeft(std::clamp(columnArea.left(), 0.0, std::max(0.0, width() - columnArea.width())));
    if (at.columns.tilted) { // fade the labels that it lies across
        QColor veil = ground;
        veil.setAlphaF(0.8F);
        painter.fillRect(QRectF(0, at.columnOrigin.y(), width(), at.columns.extent), veil);
    }
    painter.fillRect(columnArea.adjusted(-3, 0, 3, 0), ground);
    painter.drawText(columnArea.adjusted(-2, -2, 2, 2), Qt::AlignCenter, column.text);
    painter.restore();
}

void HeatmapView::drawSelection(QPainter& painter, Cell a, Cell b) const {
    const CellSpan span = spanOf(layout().blockOf(a), layout().blockOf(b)); // of blocks
    const QColor accent = color(palette(), ThemeColor::Accent);
    QColor tint = accent;
    tint.setAlphaF(0.25F);
    const CellGrid& grid = layout().grid;
    for (int query = span.queryFirst; query <= span.queryLast; ++query) {
        const int last = std::min(span.sourceLast, query);
        if (last >= span.sourceFirst) {
            painter.fillRect(grid.cellRect(query, span.sourceFirst).united(grid.cellRect(query, last)), tint);
        }
    }
    outline(painter,
            grid.cellRect(span.queryFirst, span.sourceFirst)
                .united(grid.cellRect(span.queryLast, span.sourceLast)),
            accent, 1);
}

void HeatmapView::drawCursor(QPainter& painter) const {
    if (!m_cursor || !hasFocus()) {
        return;
    }
    // Two rings, so that the cursor shows on light and on dark cells.
    const QRectF rect = cellRect(*m_cursor);
    outline(painter, rect.adjusted(-1.5, -1.5, 1.5, 1.5), palette().color(backgroundRole()), 1.5);
    outline(painter, rect, color(palette(), ThemeColor::Accent), 2);
}

} // namespace mambascope::ui
