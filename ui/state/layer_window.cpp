// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/layer_window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace mambascope::ui {

int defaultWindow(int layerCount) {
    return std::max(1, (3 * layerCount + 4) / 8);
}

int defaultLayer(int layerCount) {
    return std::max(0, (layerCount - defaultWindow(layerCount)) / 2);
}

IndexRange layerWindow(int layer, int size, int layerCount, WindowAlign align) {
    const int count = std::max(1, layerCount);
    const int width = std::clamp(size, 1, count);
    const int at = std::clamp(layer, 0, count - 1);
    if (align == WindowAlign::Start) {
        const int first = std::min(at, count - width);
        return {first, first + width - 1};
    }
    return {std::max(0, at - width / 2), std::min(count - 1, at + (width + 1) / 2 - 1)};
}

int layerOfWindow(IndexRange layers, int size, int layerCount, WindowAlign align) {
    int best = 0;
    int bestDistance = std::numeric_limits<int>::max();
    for (int layer = 0; layer < layerCount; ++layer) {
        const IndexRange window = layerWindow(layer, size, layerCount, align);
        const int distance = std::abs(window.first - layers.first) + std::abs(window.last - layers.last);
        if (distance < bestDistance) {
            best = layer;
            bestDistance = distance;
        }
    }
    return best;
}

int chosenLayer(const PaneState& pane, int layerCount) {
    return std::clamp(pane.layer.value_or(defaultLayer(layerCount)), 0, std::max(0, layerCount - 1));
}

int chosenWindow(const PaneState& pane, int layerCount) {
    return std::clamp(pane.window.value_or(defaultWindow(layerCount)), 1, std::max(1, layerCount));
}

IndexRange chosenLayers(const PaneState& pane, int layerCount, WindowAlign align) {
    if (pane.allLayers) {
        return {0, std::max(0, layerCount - 1)};
    }
    return layerWindow(chosenLayer(pane, layerCount), chosenWindow(pane, layerCount), layerCount, align);
}

IndexRange layersIn(const LayerSpan& span, int layerCount) {
    const int top = std::max(0, layerCount - 1);
    if (span.all || span.of <= 0) {
        return {0, top};
    }
    if (span.of == layerCount) {
        return {std::clamp(span.first, 0, top), std::clamp(span.last, 0, top)};
    }
    // Layer i fills the depth from i/of to (i+1)/of; the same stretch of the other model, at least one layer.
    const double scale = static_cast<double>(layerCount) / span.of;
    const int first = std::clamp(static_cast<int>(std::lround(span.first * scale)), 0, top);
    const int last = std::clamp(static_cast<int>(std::lround((span.last + 1) * scale)) - 1, first, top);
    return {first, last};
}

} // namespace mambascope::ui
