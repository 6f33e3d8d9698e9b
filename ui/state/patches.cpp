// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/patches.hpp"

#include <algorithm>
#include <utility>

#include "ui/state/layer_window.hpp"
#include "ui/state/prompt_part.hpp"

namespace mambascope::ui {
namespace {

bool isSamePatch(const PatchEntry& a, const PatchEntry& b) {
    return a.state == b.state && a.part == b.part && a.side == b.side && a.layers == b.layers;
}

/// Neighbours as one range.
std::vector<PositionItem> itemsOf(const std::vector<int>& positions) {
    std::vector<PositionItem> items;
    for (std::size_t i = 0; i < positions.size();) {
        std::size_t end = i + 1;
        while (end < positions.size() && positions[end] == positions[end - 1] + 1) {
            ++end;
        }
        items.emplace_back(IndexRange{positions[i], positions[end - 1]});
        i = end;
    }
    return items;
}

} // namespace

std::optional<CorruptionSpec> corruptionOf(const TraceState& trace) {
    if (!trace.isOn()) {
        return std::nullopt;
    }
    CorruptionSpec corruption;
    corruption.noise = trace.noise;
    if (!trace.noise) {
        corruption.subject = otherSubject(trace);
    }
    return corruption;
}

ExperimentState withOtherSubject(const ExperimentState& state, std::string subject) {
    ExperimentState next = state;
    next.trace.otherSubject = std::move(subject);
    next.trace.noise.reset();
    return next;
}

ExperimentState withNoise(const ExperimentState& state, std::optional<NoiseSpec> noise) {
    ExperimentState next = state;
    next.trace.noise = std::move(noise);
    return next;
}

ExperimentState withBaseRun(const ExperimentState& state, BaseRun into) {
    ExperimentState next = state;
    next.trace.into = into;
    return next;
}

ExperimentState withTraceWindow(const ExperimentState& state, int layers) {
    ExperimentState next = state;
    next.trace.window = std::max(1, layers);
    return next;
}

ExperimentState withPatchToggled(const ExperimentState& state, PatchEntry entry) {
    ExperimentState next = state;
    const auto same = std::find_if(next.patches.begin(), next.patches.end(),
                                   [&](const PatchEntry& old) { return isSamePatch(old, entry); });
    if (same == next.patches.end()) {
        entry.id = nextKnockoutId(state);
        entry.enabled = true;
        next.patches.push_back(std::move(entry));
    } else if (same->enabled) {
        next.patches.erase(same);
    } else {
        same->enabled = true;
    }
    return next;
}

ExperimentState withPatchRemoved(const ExperimentState& state, int id) {
    ExperimentState next = state;
    std::erase_if(next.patches, [id](const PatchEntry& entry) { return entry.id == id; });
    return next;
}

ExperimentState withPatchEnabled(const ExperimentState& state, int id, bool enabled) {
    ExperimentState next = state;
    for (PatchEntry& entry : next.patches) {
        if (entry.id == id) {
            entry.enabled = enabled;
        }
    }
    return next;
}

ExperimentState withoutPatches(const ExperimentState& state) {
    ExperimentState next = state;
    next.patches.clear();
    return next;
}

bool hasPatches(const ExperimentState& state, Side side) {
    return state.trace.isOn() &&
           std::any_of(state.patches.begin(), state.patches.end(),
                       [side](const PatchEntry& entry) { return entry.enabled && entry.side == side; });
}

std::vector<int> patchPositions(const PatchEntry& entry, BaseRun into, const RunPair& runs) {
    std::vector<int> positions;
    for (const IndexRange& range : tokensOf(runs.clean, entry.part)) {
        for (const AlignedPair& pair : runs.aligned) {
            if (pair.clean >= range.first && pair.clean <= range.last) {
                positions.push_back(into == BaseRun::Clean ? pair.clean : pair.corrupt);
            }
        }
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

PatchSpec activePatch(const ExperimentState& state, Side side, const RunPair& runs, int layerCount) {
    PatchSpec spec;
    for (const PatchEntry& entry : state.patches) {
        const std::vector<int> positions = patchPositions(entry, state.trace.into, runs);
        if (!entry.enabled || entry.side != side || positions.empty()) {
            continue;
        }
        PatchPart part;
        part.state = entry.state;
        part.positions = itemsOf(positions);
        part.allLayers = entry.layers.all;
        if (!part.allLayers) {
            part.layers.push_back(layersIn(entry.layers, layerCount > 0 ? layerCount : entry.layers.of));
        }
        spec.parts.push_back(std::move(part));
    }
    return spec;
}

int traceWindow(const TraceState& trace, int layerCount) {
    return std::clamp(trace.window, 1, std::max(1, layerCount));
}

} // namespace mambascope::ui
