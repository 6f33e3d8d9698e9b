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
};

/// One state's heat map.
struct StateMap {
    CellGrid grid;
    QRectF title;
    QRectF depth; ///< line below it: 0 % … 100 % of the model
};

struct TraceLayout {
    QRectF title;
    QRectF runs;     ///< both rows of tokens; the columns' x counts from its left edge
    double chip = 0; ///< height of a token
    std::vector<RunColumn> columns;
    std::vector<StateMap> maps;
    AxisLabels rows;
    QPointF rowOrigin;
    QRectF bar;
    QString meaning;             ///< of the colours
    bool isMeaningAbove = false; ///< where it has no room beside the bar
    double bottom = 0;

    [[nodiscard]] QRectF chipRect(const RunColumn& column, bool isClean) const;
    [[nodiscard]] QRectF cellRect(TraceCell cell) const;
    [[nodiscard]] std::optional<TraceCell> cellAt(QPointF point) const;
};

/// Of the effect that restoring has: p* at its foot, p at its head.
[[nodiscard]] ColorScale traceScale();

[[nodiscard]] TraceLayout layoutTrace(const TracePicture& picture, QSizeF size);
/// In pixels.
void renderTrace(QImage& image, const TraceLayout& layout, const TracePicture& picture);
/// As a figure of `size` units, in vectors.
void drawTrace(QPainter& painter, QSizeF size, const TracePicture& picture);
/// The height, in units, that suits a figure of that width.
[[nodiscard]] double traceHeight(const TracePicture& picture, double width);
/// The height below which a window scrolls: rows can still be told apart.
[[nodiscard]] double leastTraceHeight(const TracePicture& picture, double width);

/// What drawTrace() says; rows are those of traceTable().
[[nodiscard]] FigureData traceFigure(QSizeF size, const TracePicture& picture);
/// One row for each cell: model, state, token, layers, probabilities, effect, and whether it is exact.
[[nodiscard]] ViewTable traceTable(const TraceShown& shown, const QString& model, const QString& title);

} // namespace mambascope::ui
