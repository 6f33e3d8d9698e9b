// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/values/variant.hpp"

#include <algorithm>

namespace mambascope {

int Patch::firstLayer() const {
    return layers.front() + (site == Site::H ? 1 : 0);
}

int Variant::firstLayer(int layerCount) const {
    int first = cuts.firstLayer(layerCount);
    for (const Patch& patch : patches) {
        if (!patch.empty()) {
            first = std::min(first, patch.firstLayer());
        }
    }
    for (const WeightEdit& edit : edits) {
        first = std::min(first, edit.layer);
    }
    return first;
}

int Variant::firstPosition(int tokenCount) const {
    int first = edits.empty() ? cuts.firstQuery(tokenCount) : 0;
    for (const Patch& patch : patches) {
        if (!patch.empty()) {
            first = std::min(first, patch.positions.front() + (isMemory(patch.site) ? 1 : 0));
        }
    }
    return first;
}

} // namespace mambascope
