// SPDX-License-Identifier: GPL-3.0-or-later
// Curves of results with their bands, or a dot for each prompt; below, the difference between two models.
#pragma once

#include <memory>
#include <optional>

#include "ui/charts/chart_picture.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/views/results/result_words.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class ResultPlot : public ResultView {
    Q_OBJECT

public:
    explicit ResultPlot(QWidget* parent = nullptr);

    /// `picture` must stay as it is until the next call. Relations are not drawn here: they count as Curves.
    void setPicture(const ResultPicture* picture, const SetNames& names, ResultForm form);
    void setEmptyText(const QString& text);

    /// In vector form from the painter's origin.
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    /// Where a point of a curve (its place in the picture) is drawn, and where a dot is.
    [[nodiscard]] QPointF pointAt(std::size_t curve, std::size_t window) const;
    [[nodiscard]] QPointF dotAt(const DotStrip& strip, std::size_t window, const ResultDot& dot) const;

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
    /// A prompt's dot was clicked, or Enter pressed on it: its place in the set's rows.
    void dotChosen(std::size_t set, std::size_t row);

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
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A window of a set, and one of its dots.
    struct Mark {
        std::size_t set = 0;
        std::size_t window = 0;
        std::optional<std::size_t> dot; ///< place in the strip's window
        friend bool operator==(const Mark&, const Mark&) = default;
    };
    /// Both charts laid out for a size.
    struct Charts {
        QSize size;
        ChartPicture main;
        std::optional<ChartPicture> difference;
        int top = 0; ///< of the second one
    };

    [[nodiscard]] bool isEmpty() const { return m_picture == nullptr || m_picture->curves.empty(); }
    [[nodiscard]] Charts chartsFor(QSize size, const FigureStyle& style) const;
    [[nodiscard]] const Charts& charts() const;
    [[nodiscard]] std::size_t windowCount(std::size_t set) const;
    [[nodiscard]] const DotStrip* stripOf(std::size_t set) const;
    [[nodiscard]] std::optional<Mark> nearest(QPointF position) const;
    [[nodiscard]] Mark markOfRow(int row) const;
    [[nodiscard]] QString describe(const Mark& mark) const;
    void setMark(std::optional<Mark> mark);
    void moveDot(int step);
    void choose();
    void invalidate();
    void drawMark(QPainter& painter) const;

    const ResultPicture* m_picture = nullptr;
    SetNames m_names;
    ResultForm m_form = ResultForm::Curves;
    QString m_emptyText;
    std::optional<Mark> m_mark;
    mutable std::optional<Charts> m_charts;
    LayerImage m_image;
};

} // namespace mambascope::ui
