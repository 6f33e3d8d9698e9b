// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of a knockout map lie and how its unchanging part is drawn: in pixels for the screen's
// cache, in vectors for figures. Both are of the same cells (CellField) and words. No widget, no events.
#pragma once

#include <QImage>
#include <QPainter>
#include <vector>

#include "core/values/snapshot.hpp"
#include "ui/charts/axis_labels.hpp"
#include "ui/charts/axis_port.hpp"
#include "ui/charts/cell_blocks.hpp"
#include "ui/charts/color_scale.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/token_text.hpp"
#include "ui/text/view_table.hpp"

namespace mambascope::ui {

/// What there is to draw.
struct MapPicture {
    const MapSnapshot& map;
    const std::vector<TokenLabel>& tokens; ///< of the map's prompt
    const ColorScale& scale;
    const QString& model;
    const QString& heads; ///< which are cut; empty: all
    FigureStyle style;
    bool partial = false;               ///< cells without a value are still to come
    const CellBlocks* blocks = nullptr; ///< mapBlocks of the layout's port; null: every cell is drawn
    bool isMeaningAbove = false;        ///< as the neighbour's is, so that equal rows stand beside each other
};

struct MapLayout {
    MatrixPort port;
    CellGrid grid; ///< of drawn blocks, scrolled
    AxisLabels rows;
    QPointF rowOrigin;
    QRectF title;
    QRectF depth; ///< line of the depth labels
    QRectF bar;
    QString meaning;             ///< of the colours
    bool isMeaningAbove = false; ///< on paper, where it has no room beside the bar
    QString note;                ///< "every cell shows the largest of 4 × 1"; empty where each is shown

    /// The block that a cell is drawn in.
    [[nodiscard]] GridIndex blockOf(int source, int window) const {
        return {source / port.down.block, window / port.across.block};
    }
    [[nodiscard]] double rowCentre(int source) const {
        return grid.origin.y() + (source + 0.5) * port.down.cell();
    }
};

/// Below a map, from left to right: the first window in sight, what the numbers are, the last window.
struct DepthLabels {
    QString first;
    QString axis;
    QString last;
};

[[nodiscard]] AxisTexts mapTexts(const std::vector<TokenLabel>& tokens, const FigureStyle& style);
[[nodiscard]] MapLayout layoutMap(const MapPicture& picture, const AxisTexts& texts, QSizeF size,
                                  const MatrixSpace& space);
/// p(target) − p₀; NaN where not computed.
[[nodiscard]] double mapChange(const MapSnapshot& map, int source, int window);
[[nodiscard]] CellBlocks mapBlocks(const MapSnapshot& map, const MatrixPort& port);

/// "layers 0–8", "layer 3".
[[nodiscard]] QString windowText(const MapSnapshot& map, int window);
/// Shortened until nothing overlaps.
[[nodiscard]] DepthLabels depthLabels(const MapPicture& picture, const MapLayout& layout);
/// Model and heads; "stale · " before them where they are.
[[nodiscard]] QString mapTitle(const MapPicture& picture);
/// The title as there is room for it: the model's name, which its pane says too, is shortened before the
/// heads.
[[nodiscard]] QString shownMapTitle(const MapPicture& picture, const MapLayout& layout);
/// From the cells' left edge on, or all of the width where the title needs it.
[[nodiscard]] QRectF mapTitleArea(const MapPicture& picture, const MapLayout& layout);

/// In pixels, what is in sight.
void renderMap(QImage& image, const MapLayout& layout, const MapPicture& picture);
/// The whole map as a figure of `size` units, in vectors. `picture.blocks` doesn't count.
void drawMap(QPainter& painter, QSizeF size, const MapPicture& picture);
/// The height, in units, that suits a figure of that width.
[[nodiscard]] double mapHeight(const MapPicture& picture, double width);

/// Whether some change lies beyond the scale.
[[nodiscard]] bool isClipped(const MapPicture& picture);
/// What drawMap() says; rows are those of mapTable().
[[nodiscard]] FigureData mapFigure(QSizeF size, const MapPicture& picture);

/// One row for each cell that stands for a cut: source and window, probabilities without and with the cut,
/// relative and absolute change, number of the window.
[[nodiscard]] ViewTable mapTable(const MapSnapshot& map, const std::vector<TokenLabel>& tokens,
                                 const QString& title);

} // namespace mambascope::ui
