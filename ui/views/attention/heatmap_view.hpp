// SPDX-License-Identifier: GPL-3.0-or-later
// The hidden attention of one layer: rows are queries, columns are sources. Click, drag or keyboard cut
// pairs; what is cut, pointed at or locked is marked. Shows values and asks; changes nothing by itself. Of a
// long prompt it shows an overview, in which a cell stands for the strongest of a block, and parts.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/cells.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/figures/figure_source.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/attention/heatmap_picture.hpp"
#include "ui/widgets/zoomable_view.hpp"

namespace mambascope::ui {

class HeatmapView : public ZoomableView {
    Q_OBJECT
public:
    explicit HeatmapView(QWidget* parent = nullptr);

    void setData(HeatmapData data);
    [[nodiscard]] const HeatmapData& data() const { return m_data; }
    /// Shows one sentence instead of a matrix.
    void clear(const QString& reason = {});
    void setLimits(ScaleLimits limits);
    [[nodiscard]] const ColorScale& colorScale() const { return m_scale; }
    void setKnockedCells(std::vector<Cell> cells);
    void setLinkedHighlight(LinkedHighlight highlight);
    /// A cell's largest side, times the text factor; nothing: the usual.
    void setLargestCell(std::optional<double> units);

    void setCursorCell(std::optional<Cell> cell);
    [[nodiscard]] std::optional<Cell> cursorCell() const { return m_cursor; }
    [[nodiscard]] std::optional<Cell> hoveredCell() const { return m_hover; }
    /// Coloured part of a cell in widget coordinates, in an overview that of its block; null without data.
    /// Outside of port().area where it is scrolled away.
    [[nodiscard]] QRectF cellRect(Cell cell) const;
    /// The cell in words: "layer 13, ·is ← ·Darrieux, weight 0.31".
    [[nodiscard]] QString describe(Cell cell) const;
    /// What a point is on: in an overview the cell that the block there shows.
    [[nodiscard]] std::optional<Cell> causalCellAt(QPointF position) const;
    [[nodiscard]] MatrixPort port() const override;

    /// The whole matrix as a figure, in vectors.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// One row a connection.
    [[nodiscard]] ViewTable table() const;
    /// The same of values of its own.
    [[nodiscard]] FigureSource source(const QString& tableTitle) const;
    /// How often everything below the marks was drawn anew.
    [[nodiscard]] int pictureRenders() const { return m_picture.renders(); }

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellToggled(int query, int source, Qt::KeyboardModifiers modifiers);
    /// Inclusive; cells of it above the diagonal mean nothing.
    void rectangleSelected(int queryFirst, int queryLast, int sourceFirst, int sourceLast,
                           Qt::KeyboardModifiers modifiers);
    /// −1, −1 when nothing is pointed at.
    void hovered(int query, int source);
    void contextMenuRequested(int query, int source, QPoint globalPosition);
    void layerStep(int step);
    void windowStep(int step);
    void escapePressed();

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    void looksChanged() override;
    void portChanged() override;
    [[nodiscard]] std::optional<GridIndex> zoomCentre() const override;
    void staleChanged() override;
    [[nodiscard]] bool wantsEscape() const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The status line of the cell under the pointer or the cursor, after what it says may have changed.
    void tellAgain();
    struct CellSpan {
        int queryFirst, queryLast, sourceFirst, sourceLast;
    };

    [[nodiscard]] const HeatmapLayout& layout() const;
    /// For a picture of that scale, which on paper is not the screen's.
    [[nodiscard]] HeatmapLayout layoutAt(double scale) const;
    [[nodiscard]] HeatmapPicture picture(double scale) const;
    [[nodiscard]] const CellBlocks& blocks() const;
    [[nodiscard]] Cell cellOf(GridIndex block) const;
    [[nodiscard]] bool sharesBlock(Cell a, Cell b) const;
    [[nodiscard]] QString describePointed(Cell cell) const;
    [[nodiscard]] FigureStyle styleAt(double scale) const;
    void redrawCells(const std::vector<Cell>& cells);
    [[nodiscard]] bool isKnocked(Cell cell) const;
    [[nodiscard]] static CellSpan spanOf(Cell a, Cell b);
    [[nodiscard]] QRectF markArea(Cell cell) const;
    void invalidatePicture();
    void setHover(std::optional<Cell> cell);
    void setDragEnd(std::optional<Cell> cell);
    void setStatus(const QString& text);
    void updateMarks(std::optional<Cell> cell);
    void moveCursor(Qt::Key key, Qt::KeyboardModifiers modifiers);
    void activateCursor(Qt::KeyboardModifiers modifiers);
    [[nodiscard]] bool handleStepKey(const QKeyEvent& event);
    void emitSpan(const CellSpan& span, Qt::KeyboardModifiers modifiers);
    /// All cells of the blocks that lie between two cells' blocks.
    [[nodiscard]] CellSpan pointedSpan(Cell a, Cell b) const;

    void drawLinked(QPainter& painter) const;
    void drawHover(QPainter& painter) const;
    void drawSelection(QPainter& painter, Cell a, Cell b) const;
    void drawCursor(QPainter& painter) const;
    void drawEmphasisedLabels(QPainter& painter, Cell cell) const;

    HeatmapData m_data;
    ScaleLimits m_limits; ///< as given; the scale of a signed view makes them symmetric
    ColorScale m_scale;
    std::vector<Cell> m_knocked;
    LinkedHighlight m_linked;
    std::optional<double> m_largestCell;
    QString m_emptyText;
    std::optional<Cell> m_hover;
    std::optional<Cell> m_cursor;
    std::optional<Cell> m_anchor;    ///< where Shift extends from
    std::optional<Cell> m_dragStart; ///< while the button is down
    std::optional<Cell> m_dragEnd;
    bool m_extending = false; ///< a keyboard selection is open
    std::optional<QPointF> m_pointer;
    mutable std::optional<AxisTexts> m_texts; ///< measured once for a prompt
    mutable std::optional<HeatmapLayout> m_layout;
    mutable std::optional<CellBlocks> m_blocks; ///< of an overview
    mutable int m_blockSize = 0;
    LayerImage m_picture;
};

} // namespace mambascope::ui
