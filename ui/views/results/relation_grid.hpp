// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of each relation in a little chart of its own, all with the same axes.
#pragma once

#include <optional>

#include "ui/charts/chart.hpp"
#include "ui/charts/layer_image.hpp"
#include "ui/views/results/result_words.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

class RelationGrid : public ResultView {
    Q_OBJECT

public:
    explicit RelationGrid(QWidget* parent = nullptr);

    /// `picture` must stay as it is until the next call.
    void setPicture(const ResultPicture* picture, const SetNames& names);
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    /// Of so many relations in so wide a figure.
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    /// Where a relation's chart is in the widget.
    [[nodiscard]] QRectF cellRect(std::size_t relation) const;
    [[nodiscard]] std::optional<std::size_t> chosen() const { return m_mark; }

    [[nodiscard]] int tableRows() const override;
    [[nodiscard]] int tableColumns() const override;
    [[nodiscard]] QString tableRowTitle(int row) const override;
    [[nodiscard]] QString tableColumnTitle(int column) const override;
    [[nodiscard]] QString tableCell(TablePlace place) const override;
    [[nodiscard]] QRectF tableCellArea(TablePlace place) const override;
    [[nodiscard]] std::optional<TablePlace> tableCursor() const override;

    [[nodiscard]] QSize sizeHint() const override { return {520, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    /// A double click or Enter: the curves of this relation's prompts are wanted, large.
    void relationChosen(const QString& name);

protected:
    [[nodiscard]] QString describeAt(QPointF point) const override;
    void pointerLeft() override;
    [[nodiscard]] bool isPointedAt() const override { return m_mark.has_value(); }
    [[nodiscard]] QString pointedText() const override;
    void looksChanged() override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] std::size_t count() const { return m_picture == nullptr ? 0 : m_picture->relations.size(); }
    [[nodiscard]] QString describe(std::size_t relation) const;
    void setMark(std::optional<std::size_t> mark);
    void choose();

    const ResultPicture* m_picture = nullptr;
    SetNames m_names;
    std::optional<std::size_t> m_mark;
    LayerImage m_image;
};

} // namespace mambascope::ui
