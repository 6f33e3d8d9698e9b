// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' linear relations as one drawing and one table: for each model bars of the shown layer, the
// operator's singular values, and the shares by layer. Plain values: no widget, any thread.
#pragma once

#include <vector>

#include <QPainter>

#include "ui/figures/figure_source.hpp"
#include "ui/views/lre/lre_chart.hpp"

namespace mambascope::ui {

/// A model's part of the drawing.
struct LrePlace {
    QRectF title;
    QRectF bars;
    QRectF values; ///< empty: there is no operator
    QRectF sweep;
};

struct LreSheet {
    QString title;
    std::vector<LreShown> models; ///< the left one first; none is empty

    /// Models side by side where there is room; one for each.
    [[nodiscard]] std::vector<LrePlace> arrange(QSizeF size, const FigureStyle& style) const;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// One row a model, layer and measure, and one a model and singular value.
    [[nodiscard]] ViewTable table() const;
};

} // namespace mambascope::ui
