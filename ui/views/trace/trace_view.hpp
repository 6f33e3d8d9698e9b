// SPDX-License-Identifier: GPL-3.0-or-later
// One model's causal tracing: both runs' tokens, and below them what each state of each token brings back,
// layer by layer. A click patches. All maps zoom and scroll together.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/layer_image.hpp"
#include "ui/views/trace/trace_sheet.hpp"
#include "ui/widgets/zoomable_view.hpp"

namespace mambascope::ui {

class TraceView : public ZoomableView {
    Q_OBJECT
public:
    explicit TraceView(QWidget* parent = nullptr);

    void setTitle(const QString& model);
    void setShown(TraceShown shown);
    void clear(const QString& reason = {});
    /// Cells of patches that are on.
    void setPatched(std::vector<TraceCell> cells);
    /// Tokens of the clean run that are pointed at somewhere.
    void setLinkedTokens(std::vector<IndexRange> ranges);
    /// Printed while exact cells are to come.
    void setRemainingSeconds(std::optional<double> seconds);

    [[nodiscard]] const TraceShown& shown() const { return m_shown; }
    [[nodiscard]] const std::vector<TraceCell>& patched() const { return m_patched; }
    [[nodiscard]] std::optional<TraceCell> cursorCell() const { return m_cursor; }
    [[nodiscard]] QRectF cellRect(TraceCell cell) const;
    /// The cell that is shown there: of several that share a block the one of the largest effect.
    [[nodiscard]] std::optional<TraceCell> cellAt(QPointF point) const;
    /// Both runs' chips, for tests: empty where the token is left out.
    [[nodiscard]] QRectF chipRect(int token, bool isClean) const;
    [[nodiscard]] QString describe(TraceCell cell) const;
    /// The maps apart from the widget; nothing where there are none.
    [[nodiscard]] std::optional<SheetTrace> kept() const;
    [[nodiscard]] int pictureRenders() const { return m_picture.renders(); }
    [[nodiscard]] MatrixPort port() const override;

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
    void cellChosen(mambascope::ui::TraceCell cell, Qt::KeyboardModifiers modifiers);
    void hovered(std::optional<mambascope::ui::TraceCell> cell);

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override;
    void staleChanged() override { invalidatePicture(); }
    void portChanged() override { invalidatePicture(); }
    [[nodiscard]] std::optional<GridIndex> zoomCentre() const override;
    [[nodiscard]] QPointF inPort(QPointF point) const override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool hasCells() const { return m_shown.stateCount() > 0 && m_shown.rowCount() > 0; }
    [[nodiscard]] int columnCount(int state) const;
    [[nodiscard]] bool isInside(TraceCell cell) const;
    [[nodiscard]] TraceCell cellOf(TablePlace place) const;
    [[nodiscard]] const TraceLayout& layout() const;
    [[nodiscard]] const std::vector<CellBlocks>& blocks() const;
    [[nodiscard]] TracePicture picture(double scale) const;
    void invalidatePicture();
    void setHover(std::optional<TraceCell> cell);
    void setCursorCell(TraceCell cell);
    /// The cell one step across, in the next or previous state's map at an end.
    [[nodiscard]] TraceCell across(TraceCell cell, int step) const;
    void tellAgain();
    void drawMarks(QPainter& painter) const;
    void drawCellMarks(QPainter& painter) const;

    TraceShown m_shown;
    QString m_model;
    QString m_emptyText;
    std::vector<TraceCell> m_patched;
    std::vector<IndexRange> m_linked;
    std::optional<TraceCell> m_hover;
    std::optional<TraceCell> m_cursor;
    std::optional<double> m_remaining;
    mutable std::optional<TraceLayout> m_layout;
    mutable std::optional<std::vector<CellBlocks>> m_blocks;
    mutable std::optional<int> m_least; ///< height, as minimumSizeHint has it
    LayerImage m_picture;
};

} // namespace mambascope::ui
