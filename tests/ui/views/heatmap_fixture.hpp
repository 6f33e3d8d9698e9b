// SPDX-License-Identifier: GPL-3.0-or-later
// A heatmap of six tokens, as the tests of its picture and of its input need it.
#pragma once

#include <memory>

#include "tests/support/widget_fixtures.hpp"
#include "ui/views/attention/heatmap_view.hpp"

namespace mambascope::test {

/// "Beats Music is owned by", layer 1 of 3, in the light palette and the usual type.
inline std::unique_ptr<ui::HeatmapView> beatsMusicHeatmap() {
    auto view = std::make_unique<ui::HeatmapView>();
    view->setPalette(ui::lightPalette());
    view->setFont(ui::theme::bodyFont());
    view->resize(420, 400);
    view->setData(ui::heatmapData(*attention(beatsMusic(), 3), 1));
    view->setLimits({0, 1});
    return view;
}

inline QPointF middle(const ui::HeatmapView& view, ui::Cell cell) {
    return view.cellRect(cell).center();
}

} // namespace mambascope::test
