// SPDX-License-Identifier: GPL-3.0-or-later
// Where the little charts of relations stand, and how each is drawn. On screen and on paper alike.
#pragma once

#include <QPainter>
#include <QRectF>

#include "ui/charts/chart.hpp"
#include "ui/data/result_picture.hpp"
#include "ui/style/figure_style.hpp"

namespace mambascope::ui {

/// A grid of equal cells in a rectangle of `size`.
class RelationLayout {
public:
    RelationLayout(const ResultPicture& picture, QSizeF size, const FigureStyle& style);

    [[nodiscard]] QRectF cell(std::size_t relation) const;
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] std::optional<std::size_t> at(QPointF point) const;
    void draw(QPainter& painter) const;

    /// Height at which so many cells of this width keep their shape.
    [[nodiscard]] static double heightFor(std::size_t relations, double width, const FigureStyle& style);

private:
    [[nodiscard]] QRectF plot(const QRectF& cell) const;
    void drawCell(QPainter& painter, std::size_t relation) const;
    void drawAxis(QPainter& painter, const QRectF& cell) const;

    const ResultPicture& m_picture;
    QSizeF m_size;
    const FigureStyle& m_style;
    ChartAxis m_x;
    ChartAxis m_y;
    double m_left = 0; ///< room for the axis' numbers
    int m_columns = 1;
    int m_rows = 1;
};

} // namespace mambascope::ui
