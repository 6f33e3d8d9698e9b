// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of which the columns (layers, windows of layers) are pointed at, told of and chosen.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/chart_picture.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/widgets/marked_view.hpp"

namespace mambascope::ui {

/// A chart where it stands in its view.
struct ColumnChart {
    QRectF area;           ///< the picture's, of whole pixels
    ChartPicture picture;  ///< laid out for the area's size
    std::vector<double> x; ///< of its columns on the chart's axis, ascending
};

/// A column of one of the charts.
struct ColumnMark {
    int chart = 0;
    int column = 0;
    friend bool operator==(const ColumnMark&, const ColumnMark&) = default;
};

class ColumnsView : public MarkedView<ColumnMark> {
    Q_OBJECT

public:
    explicit ColumnsView(QWidget* parent = nullptr);

    /// What stands there while there is no chart.
    void setEmptyText(const QString& text);
    /// Printed in the upper corner while columns are to come.
    void setRemainingSeconds(std::optional<double> seconds);
    /// Foot of a column's middle; null where there is none.
    [[nodiscard]] QPointF footOf(ColumnMark mark) const;
    [[nodiscard]] int pictureRenders() const { return m_picture.renders(); }

    /// A row for each column of each chart.
    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

Q_SIGNALS:
    /// By a click, Enter or Space.
    void columnChosen(mambascope::ui::ColumnMark mark);

protected:
    /// Nothing is shown.
    [[nodiscard]] virtual bool isEmpty() const = 0;
    /// For the present size.
    [[nodiscard]] virtual std::vector<ColumnChart> layOut() const = 0;
    /// The whole view, charts and all else, from the painter's origin.
    virtual void drawAll(QPainter& painter, QSizeF size, const FigureStyle& style) const = 0;
    /// What lies over the picture besides the mark.
    virtual void drawOver(QPainter& /*painter*/) const {}

    /// To be called when what is shown is another thing.
    void contentsChanged();
    [[nodiscard]] const std::vector<ColumnChart>& charts() const;
    [[nodiscard]] QRectF columnArea(ColumnMark mark) const;

    [[nodiscard]] std::optional<ColumnMark> markAt(QPointF point) const override;
    void choose(ColumnMark mark) override;
    void looksChanged() override { invalidate(); }
    void staleChanged() override { invalidate(); }
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int columnsOf(int chart) const;
    [[nodiscard]] bool isInside(ColumnMark mark) const;
    [[nodiscard]] ColumnMark markOfRow(int row) const;
    [[nodiscard]] std::optional<ColumnMark> moved(const QKeyEvent& event) const;
    void invalidate();

    void drawRemaining(QPainter& painter) const;

    QString m_emptyText;
    std::optional<double> m_remaining;
    mutable std::optional<std::vector<ColumnChart>> m_charts;
    LayerImage m_picture;
};

} // namespace mambascope::ui
