// SPDX-License-Identifier: GPL-3.0-or-later
// Information flow to the last token: how much each token set's knockout costs, by window. Thick lines: left
// model, thin lines: right model; roles by colour and dashes.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "ui/charts/chart_picture.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/flow/flow_chart.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class FlowView : public ResultView {
    Q_OBJECT
public:
    explicit FlowView(QWidget* parent = nullptr);

    /// Either may be null.
    void setFlows(std::shared_ptr<const FlowSnapshot> left, std::shared_ptr<const FlowSnapshot> right);
    void setTitles(const QString& left, const QString& right);
    void clear(const QString& reason = {});

    /// Where a point of a curve is drawn; pane 0 left, 1 right.
    [[nodiscard]] QPointF pointAt(int pane, Role role, int window) const;
    [[nodiscard]] QString describe(int pane, int window) const;
    /// The curves alone, without marks and veil, in vector form from the painter's origin.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// The height, in units, that suits a figure of that width.
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] ViewTable table() const;
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
    void windowChosen(int pane, int windowIndex);

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_mark.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Pane {
        std::shared_ptr<const FlowSnapshot> flow;
        FlowLines lines;
    };
    struct Mark { // a window of one pane
        int pane = 0;
        int window = 0;
        friend bool operator==(const Mark&, const Mark&) = default;
    };

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] Mark markOfRow(int row) const;
    [[nodiscard]] const Pane& pane(int index) const { return m_panes.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] int windowCount(int paneIndex) const;
    [[nodiscard]] std::array<FlowLines, 2> lines() const { return {m_panes[0].lines, m_panes[1].lines}; }
    /// Laid out for the present size; made when it is needed, so that what isn't shown costs nothing.
    [[nodiscard]] const ChartPicture& chart() const;
    [[nodiscard]] QRectF plotArea() const { return chart().plotArea(); }
    [[nodiscard]] QPointF toPixels(FlowPoint point) const;
    [[nodiscard]] std::optional<Mark> nearest(QPointF position) const;
    void invalidatePicture();
    void setMark(std::optional<Mark> mark);
    void drawMark(QPainter& painter) const;

    std::array<Pane, 2> m_panes;
    ChangeAxis m_axis;
    QString m_emptyText;
    std::optional<Mark> m_mark;
    mutable std::optional<ChartPicture> m_chart;
    LayerImage m_picture;
};

} // namespace mambascope::ui
