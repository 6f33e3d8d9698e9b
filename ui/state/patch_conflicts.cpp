// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/patch_conflicts.hpp"

#include <algorithm>

#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"

namespace mambascope::ui {
namespace {

bool overlap(const LayerSpan& a, const LayerSpan& b) {
    const int layers = std::max({1, a.of, b.of});
    const IndexRange one = layersIn(a, layers);
    const IndexRange other = layersIn(b, layers);
    return one.first <= other.last && other.first <= one.last;
}

} // namespace

bool contradict(const PatchEntry& a, const PatchEntry& b) {
    return a.state == b.state && a.side == b.side && a.value != b.value && overlap(a.part, b.part) &&
           overlap(a.layers, b.layers);
}

std::vector<PatchEntry> switchedOff(const ExperimentState& before, const ExperimentState& after) {
    std::vector<PatchEntry> off;
    for (const PatchEntry& entry : after.patches) {
        const auto old = std::find_if(before.patches.begin(), before.patches.end(),
                                      [&](const PatchEntry& each) { return each.id == entry.id; });
        if (old != before.patches.end() && old->enabled && !entry.enabled) {
            off.push_back(entry);
        }
    }
    return off;
}

} // namespace mambascope::ui
