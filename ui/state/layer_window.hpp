// SPDX-License-Identifier: GPL-3.0-or-later
// Which layers a click knocks out: the chosen layer and a window around it.
#pragma once

#include "core/values/intervention.hpp"
#include "ui/state/experiment_state.hpp"

namespace mambascope::ui {

/// Three eighths of the depth, rounded, at least one: 9 of 24 layers, 5 of 12 (the papers' windows).
[[nodiscard]] int defaultWindow(int layerCount);

/// The layer that a pane shows first: where its default window covers the middle of the model.
[[nodiscard]] int defaultLayer(int layerCount);

/// Start: [layer, layer+size-1], shifted down where it would end beyond the model. Center: around the layer,
/// clipped at the ends, as layerWindows does. `size` and `layer` are clamped to the model first.
[[nodiscard]] IndexRange layerWindow(int layer, int size, int layerCount, WindowAlign align);

/// The layer at which clicks cut exactly `layers`, for windows of `size`; where none does (the window was
/// another one), the layer whose window lies nearest.
[[nodiscard]] int layerOfWindow(IndexRange layers, int size, int layerCount, WindowAlign align);

/// The pane's layer, window size and window in a model of `layerCount` layers; automatic ones filled in.
[[nodiscard]] int chosenLayer(const PaneState& pane, int layerCount);
[[nodiscard]] int chosenWindow(const PaneState& pane, int layerCount);
[[nodiscard]] IndexRange chosenLayers(const PaneState& pane, int layerCount, WindowAlign align);

/// The layers of a span in a model of `layerCount` layers: at the same depth where the count differs.
[[nodiscard]] IndexRange layersIn(const LayerSpan& span, int layerCount);

} // namespace mambascope::ui
