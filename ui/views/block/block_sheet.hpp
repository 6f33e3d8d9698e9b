// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' blocked token sets as one drawing and one table: a chart a model, a curve a set. Plain values:
// no widget, any thread.
#pragma once

#include <vector>

#include <QPainter>

#include "ui/charts/chart.hpp"
#include "ui/figures/change_chart.hpp"
#include "ui/figures/figure_source.hpp"
#include "ui/views/block/block_shown.hpp"

namespace mambascope::ui {

/// A model's part of the drawing.
struct BlockPlace {
    QRectF title;
    QRectF chart;
};

struct BlockSheet {
    QString title;
    std::vector<BlockShown> models; ///< the left one first; none is empty

    /// Models side by side where there is room; one for each.
    [[nodiscard]] std::vector<BlockPlace> arrange(QSizeF size, const FigureStyle& style) const;
    /// Without a legend; all charts have the same axis of changes.
    [[nodiscard]] Chart chart(int model, QSize size, const FigureStyle& style) const;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// One row a model, token set and window.
    [[nodiscard]] ViewTable table() const;

private:
    [[nodiscard]] ChangeAxis axis() const;
    [[nodiscard]] std::vector<ChartKey> keys(const FigureStyle& style) const;
};

} // namespace mambascope::ui
