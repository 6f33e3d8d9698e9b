// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' path effects as one drawing and one table: a chart for each model and token. Plain values: no
// widget, any thread.
#pragma once

#include <vector>

#include <QPainter>

#include "ui/figures/figure_source.hpp"
#include "ui/views/paths/paths_chart.hpp"

namespace mambascope::ui {

/// A chart in the drawing.
struct PathPanelPlace {
    int model = 0; ///< of the sheet's
    int position = 0;
    QRectF title;
    QRectF chart;
    bool isLowest = false; ///< nothing is below it: its axis has a title
};

struct PathsSheet {
    QString title;
    std::vector<PathsShown> models; ///< the left one first; none is empty

    /// Models side by side where there is room, tokens below each other; below the key.
    [[nodiscard]] std::vector<PathPanelPlace> arrange(QSizeF size, const FigureStyle& style) const;
    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// One row a model, token, curve and layer.
    [[nodiscard]] ViewTable table() const;

private:
    [[nodiscard]] double keyHeight(double width, const FigureStyle& style) const;
};

} // namespace mambascope::ui
