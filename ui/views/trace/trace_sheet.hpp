// SPDX-License-Identifier: GPL-3.0-or-later
// Both models' causal tracing as one figure and one table. Plain values: no widget, any thread.
#pragma once

#include <vector>

#include "ui/figures/figure_source.hpp"
#include "ui/views/trace/trace_drawing.hpp"

namespace mambascope::ui {

/// One model's part, as it is shown; not empty.
struct SheetTrace {
    TraceShown shown;
    QString model;

    [[nodiscard]] TracePicture picture(const FigureStyle& style) const { return {shown, model, style}; }
};

struct TraceSheet {
    QString title;
    std::vector<SheetTrace> models; ///< the left one first

    void draw(QPainter& painter, QSizeF size, const FigureStyle& style) const;
    [[nodiscard]] double heightFor(double width, const FigureStyle& style) const;
    [[nodiscard]] FigureData figure(QSizeF size, const FigureStyle& style) const;
    /// Both models' rows below each other.
    [[nodiscard]] ViewTable table() const;

private:
    [[nodiscard]] std::vector<QRectF> arrange(QSizeF size, const FigureStyle& style) const;
};

} // namespace mambascope::ui
