// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/cells.hpp"

#include <algorithm>

namespace mambascope::ui {
namespace {

template <class Values>
void sortUnique(Values& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool cutsSomething(const Edge& edge) {
    return !edge.targets.empty() && !edge.sources.empty() &&
           *std::max_element(edge.targets.begin(), edge.targets.end()) >=
               *std::min_element(edge.sources.begin(), edge.sources.end());
}

} // namespace

std::vector<Cell> knockedCells(const std::vector<Edge>& edges, int layer) {
    std::vector<Cell> cells;
    for (const Edge& edge : edges) {
        if (std::find(edge.layers.begin(), edge.layers.end(), layer) == edge.layers.end()) {
            continue;
        }
        for (const int query : edge.targets) {
            for (const int source : edge.sources) {
                if (isCausal({query, source})) {
                    cells.push_back({query, source});
                }
            }
        }
    }
    sortUnique(cells);
    return cells;
}

std::vector<int> knockedLayers(const std::vector<Edge>& edges) {
    std::vector<int> layers;
    for (const Edge& edge : edges) {
        if (cutsSomething(edge)) {
            layers.insert(layers.end(), edge.layers.begin(), edge.layers.end());
        }
    }
    sortUnique(layers);
    return layers;
}

} // namespace mambascope::ui
