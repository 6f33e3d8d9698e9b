// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state/patches.hpp"

#include <algorithm>
#include <utility>

#include "ui/state/layer_window.hpp"
#include "ui/state/patch_conflicts.hpp"
#include "ui/state/prompt_part.hpp"

namespace mambascope::ui {
namespace {

/// One place, whatever is put there: two values at one place would contradict each other.
bool isSamePlace(const PatchEntry& a, const PatchEntry& b) {
    return a.state == b.state && a.part == b.part && a.side == b.side && a.layers == b.layers;
}

/// The newest says what stands at a place: the engine takes no two values for it.
void switchOffContradicted(ExperimentState& state, const PatchEntry& newest) {
    for (PatchEntry& entry : state.patches) {
        entry.enabled = entry.enabled && !contradict(entry, newest);
    }
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

ExperimentState withMoreToggled(const ExperimentState& state, Site site) {
    ExperimentState next = state;
    std::vector<Site>& more = next.trace.more;
    const auto place = std::lower_bound(more.begin(), more.end(), site);
    if (place != more.end() && *place == site) {
        more.erase(place);
    } else {
        more.insert(place, site);
    }
    return next;
}

ExperimentState withPatchValue(const ExperimentState& state, PatchSource value) {
    ExperimentState next = state;
    next.trace.value = value;
    return next;
}

ExperimentState withBothModels(const ExperimentState& state, bool both) {
    ExperimentState next = state;
    next.trace.bothModels = both;
    return next;
}

ExperimentState withMeans(const ExperimentState& state, Side side, std::string file) {
    ExperimentState next = state;
    next.trace.means[indexOf(side)] = std::move(file);
    return next;
}

bool hasState(bool isStateSpace, Site state) {
    switch (state) {
    case Site::H:
        return true;
    case Site::Attn:
    case Site::Mlp:
        return !isStateSpace;
    default:
        return isStateSpace;
    }
}

std::vector<Site> counterparts(Site state, bool isStateSpaceThere) {
    if (hasState(isStateSpaceThere, state)) {
        return {state};
    }
    switch (state) {
    case Site::S:
        return {Site::Attn};
    case Site::G:
        return {Site::Mlp};
    case Site::O:
        return {Site::Attn, Site::Mlp};
    case Site::Attn:
        return {Site::S};
    case Site::Mlp:
        return {Site::G};
    default:
        return {};
    }
}

LayerSpan sameDepth(const TraceState& trace, const PatchEntry& entry, int layerCount) {
    const auto windowOf = [&](int layers) { return entry.state == Site::H ? 1 : traceWindow(trace, layers); };
    const LayerSpan& own = entry.layers;
    const int layer = layerOfWindow({own.first, own.last}, windowOf(own.of), own.of, WindowAlign::Center);
    const auto there = static_cast<int>((layer + 0.5) * layerCount / std::max(1, own.of));
    const IndexRange window = layerWindow(there, windowOf(layerCount), layerCount, WindowAlign::Center);
    return {false, window.first, window.last, layerCount};
}

ExperimentState withPatchesToggled(const ExperimentState& state, const std::vector<PatchEntry>& entries) {
    ExperimentState next = state;
    const auto placed = [&next](const PatchEntry& entry) {
        return std::find_if(next.patches.begin(), next.patches.end(),
                            [&](const PatchEntry& old) { return isSamePlace(old, entry); });
    };
    bool removes = false;
    if (!entries.empty()) {
        const auto first = placed(entries.front());
        removes = first != next.patches.end() && first->enabled && first->value == entries.front().value;
    }
    for (PatchEntry entry : entries) {
        const auto same = placed(entry);
        if (same == next.patches.end()) {
            if (!removes) {
                entry.id = nextKnockoutId(next);
                entry.enabled = true;
                switchOffContradicted(next, entry);
                next.patches.push_back(std::move(entry));
            }
        } else if (removes) {
            next.patches.erase(same);
        } else {
            same->enabled = true;
            same->value = entry.value;
            switchOffContradicted(next, entry);
        }
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
            if (enabled) {
                switchOffContradicted(next, PatchEntry(entry));
            }
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

bool needsMeans(const ExperimentState& state, Side side) {
    return std::any_of(state.patches.begin(), state.patches.end(), [side](const PatchEntry& entry) {
        return entry.enabled && entry.side == side && entry.value == PatchSource::Mean;
    });
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
        part.value = entry.value;
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
