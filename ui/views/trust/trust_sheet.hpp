// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of the trust panel as a widget: read by pointer and keyboard, a table for screen readers.
#pragma once

#include <optional>

#include "ui/text/view_table.hpp"
#include "ui/views/trust/trust_drawing.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class TrustSheet : public ResultView {
    Q_OBJECT

public:
    explicit TrustSheet(QWidget* parent = nullptr);

    void setData(TrustData data);
    [[nodiscard]] const TrustData& data() const { return m_data; }
    /// In words, what the panel says of a model.
    [[nodiscard]] QString describe(int row, int model) const;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    /// One row a model and fact; of the attention form one a layer, too.
    [[nodiscard]] ViewTable table() const;

    [[nodiscard]] int tableRows() const override { return static_cast<int>(m_data.rows.size()); }
    [[nodiscard]] int tableColumns() const override { return 2; }
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override { return m_cursor; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The keyboard is on what lies here.
    void cursorMoved(const QRect& area);

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_hover.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] const TrustDrawing& drawing() const;
    [[nodiscard]] std::optional<TablePlace> placeAt(QPointF point) const;
    void tell();

    TrustData m_data;
    mutable std::optional<TrustDrawing> m_drawing; ///< of the present data, width and looks
    std::optional<TablePlace> m_hover;
    std::optional<TablePlace> m_cursor;
};

} // namespace mambascope::ui
