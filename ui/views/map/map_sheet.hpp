// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' knockout maps as one figure and one table. Plain values: no widget, any thread.
#pragma once

#include <memory>
#include <vector>

#include "ui/figures/figure_source.hpp"
#include "ui/views/map/map_drawing.hpp"

namespace mambascope::ui {

/// One map, as it is shown.
struct SheetMap {
    std::shared_ptr<const MapSnapshot> map; ///< never null
    std::vector<TokenLabel> tokens;
    ColorScale scale{ScaleKind::Diverging, {-1, 1}};
    QString model;
    QString heads;
    bool partial = false;

    [[nodiscard]] MapPicture picture(const FigureStyle& style) const {
        return {*map, tokens, scale, model, heads, style, partial};
    }
};

struct MapSheet {
    QString title;
    std::vector<SheetMap> models; ///< the left model's first

    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// Both maps' rows below each other; the first column says whose a row is.
    [[nodiscard]] ViewTable table() const;

private:
    /// A map in the figure: below its model's name where there are two.
    struct Placed {
        QRectF name; ///< empty: there is one map alone
        QRectF map;
    };
    [[nodiscard]] MapPicture pictureOf(std::size_t model, double width, const FigureStyle& style) const;
    [[nodiscard]] std::vector<Placed> arrange(QSizeF size, const FigureStyle& style) const;
};

} // namespace mambascope::ui
