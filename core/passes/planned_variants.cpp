// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/planned_variants.hpp"

#include <algorithm>
#include <utility>

#include "core/passes/pass_planner.hpp"

namespace mambascope {
namespace {

/// How many more rows take as long as another pass, which reads the weights once more: the device's rate of
/// fp32-accurate products against its memory's, as measured on an H100 and on two cores with AVX2.
double rowsPerPass(const at::Device& device) {
    return device.is_cpu() ? 8 : 96;
}

/// The same where passes are launched kernel by kernel, as patched ones are: a GPU computes so many rows
/// while the host launches a layer.
double rowsPerLaunchedPass(const LanguageModel& model) {
    constexpr double kLaunch = 60e-6; // seconds a layer
    constexpr double kRate = 2e14;    // operations a second
    const ModelInfo& info = model.info();
    const double vocabulary = static_cast<double>(info.vocabularySize) * info.hiddenSize;
    const double row = 2 * (static_cast<double>(info.parameters) - vocabulary) / info.layers;
    const double read = rowsPerPass(model.device());
    return model.device().is_cpu() ? read : std::max(read, kLaunch * kRate / std::max(1.0, row));
}

/// Puts groups of neighbouring positions together where that is cheaper than a pass of each one's own. The
/// key stays the first position. Strict variants are left alone: they would make all of their pass strict.
PositionGroups asPasses(PositionGroups groups, int tokens, double rowsPerPass) {
    std::vector<VariantsAt> counts;
    for (const auto& [position, group] : groups) {
        counts.push_back({position, static_cast<int>(group.size())});
    }
    const std::vector<std::size_t> starts = planPasses(counts, tokens, rowsPerPass);
    PositionGroups passes;
    for (std::size_t pass = 0; pass < starts.size(); ++pass) {
        const std::size_t end = pass + 1 < starts.size() ? starts[pass + 1] : counts.size();
        PositionGroup& members = passes[counts[starts[pass]].position];
        for (std::size_t i = starts[pass]; i < end; ++i) {
            const PositionGroup& group = groups[counts[i].position];
            members.insert(members.end(), group.begin(), group.end());
        }
    }
    return passes;
}

} // namespace

PositionGroups plannedGroups(const LanguageModel& model, int tokens, const std::vector<Variant>& variants,
                             const std::function<bool(int position)>& sees,
                             std::vector<std::size_t>& unchanged) {
    PositionGroups groups;
    bool anyStrict = false, cutsAlone = true;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const int position = variants[i].firstPosition(tokens);
        if (sees(position)) {
            groups[position].push_back({i, variants[i].firstLayer(model.layerCount())});
        } else {
            unchanged.push_back(i);
        }
        anyStrict = anyStrict || variants[i].cuts.strict != Strict::Off;
        cutsAlone = cutsAlone && variants[i].cutsAlone();
    }
    if (!anyStrict) {
        groups = asPasses(std::move(groups), tokens,
                          cutsAlone ? rowsPerPass(model.device()) : rowsPerLaunchedPass(model));
    }
    for (auto& [position, group] : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [](const Planned& a, const Planned& b) { return a.firstLayer < b.firstLayer; });
    }
    return groups;
}

SuffixSchedule scheduleOf(const PositionGroup& group, int firstPosition, int tokens, int layers) {
    SuffixSchedule schedule{firstPosition, tokens - firstPosition, {}, static_cast<int>(group.size())};
    std::size_t joined = 0;
    for (int layer = 0; layer < layers; ++layer) {
        while (joined < group.size() && group[joined].firstLayer == layer) {
            ++joined;
        }
        schedule.active.push_back(static_cast<int>(joined));
    }
    return schedule;
}

} // namespace mambascope
