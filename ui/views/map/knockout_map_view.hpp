// SPDX-License-Identifier: GPL-3.0-or-later
// Change of the followed token's probability under every (source token, layer window) knockout of one query.
// Of a long prompt it shows an overview, in which a cell stands for the strongest of a block, and parts.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "ui/charts/layer_image.hpp"
#include "ui/views/map/map_sheet.hpp"
#include "ui/widgets/zoomable_view.hpp"

namespace mambascope::ui {

class KnockoutMapView : public ZoomableView {
    Q_OBJECT
public:
    using MapCell = std::pair<int, int>; ///< source token, window index

    explicit KnockoutMapView(QWidget* parent = nullptr);

    /// Printed above: the model's name and, where it is not all of them, which heads are cut.
    void setTitle(const QString& model, const QString& heads = {});
    [[nodiscard]] QString title() const;
    /// The title as there is room for it: of a long one the model's name, which its pane says too, is
    /// shortened before the heads.
    [[nodiscard]] QString shownTitle() const;
    /// `partial`: cells without a value are still to come.
    void setMap(std::shared_ptr<const MapSnapshot> map, bool partial = false);
    void clear(const QString& reason = {});
    void setLimits(ScaleLimits limits);
    void setChosenCell(std::optional<MapCell> cell);
    void setLinkedTokens(std::vector<IndexRange> ranges);
    /// Printed while the map is partial.
    void setRemainingSeconds(std::optional<double> seconds);

    [[nodiscard]] const ColorScale& colorScale() const { return m_scale; }
    [[nodiscard]] std::optional<MapCell> cursorCell() const { return m_cursor; }
    /// In an overview that of its block; outside of port().area where it is scrolled away.
    [[nodiscard]] QRectF cellRect(int source, int window) const;
    /// What a point is on: in an overview the cell that the block there shows.
    [[nodiscard]] std::optional<MapCell> cellAt(QPointF point) const;
    [[nodiscard]] MatrixPort port() const override;
    /// The whole map as a figure, in vectors.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    /// One row a cell.
    [[nodiscard]] ViewTable table() const;
    /// The map apart from the widget; nothing where there is none.
    [[nodiscard]] std::optional<SheetMap> kept() const;
    /// p(target) − p₀; NaN where not computed.
    [[nodiscard]] double change(int source, int window) const;
    [[nodiscard]] QString describe(MapCell cell) const;
    [[nodiscard]] DepthLabels depthLabels() const;
    [[nodiscard]] int pictureRenders() const { return m_picture.renders(); }
    /// Nothing of the map waits for the window's next repaint.
    [[nodiscard]] bool isPictureCurrent() const { return m_picture.isCurrent(); }

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
    void cellChosen(int source, int windowIndex);
    void hovered(int source, int windowIndex); ///< −1, −1: none

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    void looksChanged() override;
    void portChanged() override;
    [[nodiscard]] std::optional<GridIndex> zoomCentre() const override;
    void focusInEvent(QFocusEvent* event) override;
    void staleChanged() override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int tokenCount() const { return static_cast<int>(m_tokens.size()); }
    [[nodiscard]] int windowCount() const;
    [[nodiscard]] bool isEmpty() const { return tokenCount() == 0 || windowCount() == 0; }
    [[nodiscard]] const MapLayout& layout() const;
    [[nodiscard]] FigureStyle styleAt(double scale) const;
    [[nodiscard]] MapPicture picture(double scale) const;
    [[nodiscard]] const CellBlocks& blocks() const;
    [[nodiscard]] QString describePointed(MapCell cell) const;
    /// The status line of the cell under the pointer or the cursor, after what it says may have changed.
    void tellAgain();
    void invalidatePicture();
    void setHover(std::optional<MapCell> cell);
    void setCursorCell(MapCell cell);
    void render(QImage& image, double scale) const;
    void drawMarks(QPainter& painter) const;

    std::shared_ptr<const MapSnapshot> m_map;
    std::vector<TokenLabel> m_tokens;
    QString m_model;
    QString m_heads;
    QString m_emptyText;
    ColorScale m_scale{ScaleKind::Diverging, {-1, 1}};
    std::vector<IndexRange> m_linked;
    std::optional<MapCell> m_chosen;
    std::optional<MapCell> m_hover;
    std::optional<MapCell> m_cursor;
    std::optional<double> m_remaining;
    bool m_partial = false;
    std::optional<QPointF> m_pointer;
    mutable std::optional<AxisTexts> m_texts; ///< measured once for a prompt
    mutable std::optional<MapLayout> m_layout;
    mutable std::optional<CellBlocks> m_blocks; ///< of an overview
    mutable QSize m_blockSize;
    LayerImage m_picture;
};

} // namespace mambascope::ui
