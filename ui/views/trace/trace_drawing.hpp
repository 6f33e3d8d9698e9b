// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of one model's causal tracing lie and how its unchanging part is drawn: in pixels for the
// screen's cache, in vectors for figures. Both runs' tokens stand above a heat map for each state. No widget,
// no events.
#pragma once

#include <QImage>
#include <QPainter>
#include <optional>
#include <vector>

#include "ui/charts/axis_labels.hpp"
#include "ui/charts/axis_port.hpp"
#include "ui/charts/cell_blocks.hpp"
#include "ui/charts/cell_grid.hpp"
#include "ui/charts/color_scale.hpp"
#include "ui/figures/figure_data.hpp"
#include "ui/style/figure_style.hpp"
#include "ui/text/view_table.hpp"
#include "ui/views/trace/run_columns.hpp"
#include "ui/views/trace/trace_shown.hpp"

namespace mambascope::ui {

/// What there is to draw; not empty.
struct TracePicture {
    const TraceShown& shown;
    const QString& model;
    FigureStyle style;
    const std::vector<CellBlocks>* blocks = nullptr; ///< of each map, where several cells share a block
};

/// One state's heat map.
struct StateMap {
    CellGrid grid;   ///< of blocks; reaches beyond the area where it is scrolled
    QRectF area;     ///< where it can be seen
    AxisPort across; ///< its windows
    QRectF title;
    QRectF depth; ///< line below it: 0 % … 100 % of the model
};

struct TraceLayout {
    QRectF title;
    QRectF runs;     ///< both rows of tokens; the columns' x counts from its left edge
    double chip = 0; ///< height of a token
    std::vector<RunColumn> columns;
    std::vector<StateMap> maps;
    MatrixPort port; ///< of the first map; all show the same rows and, with as many windows, the same windows
    AxisLabels rows;
    QPointF rowOrigin;
    QRectF bar;
    QString meaning;             ///< of the colours
    bool isMeaningAbove = false; ///< where it has no room beside the bar
    QString note;                ///< that blocks stand for several cells; empty: they don't
    double bottom = 0;

    [[nodiscard]] QRectF chipRect(const RunColumn& column, bool isClean) const;
    /// Of the block that shows the cell.
    [[nodiscard]] QRectF cellRect(TraceCell cell) const;
    /// Row and column of the block there.
    [[nodiscard]] std::optional<TraceCell> blockAt(QPointF point) const;
    [[nodiscard]] bool isOverview() const;
};

/// Of the effect that restoring has: p* at its foot, p at its head.
[[nodiscard]] ColorScale traceScale();

[[nodiscard]] TraceLayout layoutTrace(const TracePicture& picture, QSizeF size, const MatrixSpace& space);
/// Of each map, where the layout has blocks of several cells: the cell of the largest effect.
[[nodiscard]] std::vector<CellBlocks> traceBlocks(const TraceShown& shown, const TraceLayout& layout);
/// In pixels.
void renderTrace(QImage& image, const TraceLayout& layout, const TracePicture& picture);
/// As a figure of `size` units, in vectors.
void drawTrace(QPainter& painter, QSizeF size, const TracePicture& picture);
/// The height, in units, that suits a figure of that width.
[[nodiscard]] double traceHeight(const TracePicture& picture, double width);
/// The height below which a window scrolls: something of the maps is still seen.
[[nodiscard]] double leastTraceHeight(const TracePicture& picture, double width);

/// What drawTrace() says; rows are those of traceTable().
[[nodiscard]] FigureData traceFigure(QSizeF size, const TracePicture& picture);
/// One row for each cell: model, state, token, layers, probabilities, effect, whether it is exact, and the
/// first-order estimate.
[[nodiscard]] ViewTable traceTable(const TraceShown& shown, const QString& model, const QString& title);

} // namespace mambascope::ui
