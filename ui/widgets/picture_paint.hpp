// SPDX-License-Identifier: GPL-3.0-or-later
// How every view of results paints: its picture, or one sentence where there is none, and a veil over what is
// out of date.
#pragma once

#include "ui/charts/layer_image.hpp"
#include "ui/charts/veil.hpp"
#include "ui/widgets/result_view.hpp"

namespace mambascope::ui {

/// Prepares the painter and paints; `emptyText`: what stands there instead, null where there is a result.
/// `render(QImage&, double scale)` as LayerImage has it; `veiled()`: the title, which stays readable. False:
/// nothing was painted that marks could lie on.
template <class Render, class Title>
[[nodiscard]] bool paintPicture(QPainter& painter, ResultView& view, LayerImage& picture,
                                const QString* emptyText, Render render, Title title) {
    // Positions run from left to right, each text its own way.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    if (emptyText != nullptr) {
        drawEmptyText(painter, view, *emptyText);
        return false;
    }
    if (!picture.paint(painter, view, render)) {
        return false;
    }
    if (view.isStale()) {
        drawStaleVeil(painter, view, title());
    }
    return true;
}

} // namespace mambascope::ui
