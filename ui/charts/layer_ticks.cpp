// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layer_ticks.hpp"

#include <QFontMetricsF>
#include <algorithm>

#include "core/values/site.hpp"

namespace mambascope::ui {

std::vector<ChartTick> layerTicks(IndexRange layers, int width, const QFont& font) {
    const double label = QFontMetricsF(font).horizontalAdvance(QString::number(layers.last + 1)) * 2.5;
    int every = 1;
    const int count = layers.last - layers.first + 1;
    for (const int step : {1, 2, 5, 10, 20, 50}) {
        every = step;
        if (count / step * label <= width) {
            break;
        }
    }
    std::vector<ChartTick> ticks;
    if (layers.first == kEmbeddingLayer) {
        ticks.push_back({static_cast<double>(kEmbeddingLayer), QStringLiteral("emb")});
    }
    for (int layer = std::max(0, layers.first); layer <= layers.last; layer += every) {
        // "emb" is as wide as two numbers: where every layer has one, the first has no room beside it.
        const bool isBeside = layer == 0 && layers.first == kEmbeddingLayer;
        ticks.push_back({static_cast<double>(layer), isBeside ? QString() : QString::number(layer)});
    }
    return ticks;
}

} // namespace mambascope::ui
