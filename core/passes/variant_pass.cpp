// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/variant_pass.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/passes/cut_plan.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/pass_planner.hpp"
#include "core/passes/patch_plan.hpp"
#include "core/passes/suffix_walk.hpp"
#include "core/passes/variant_check.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/device_limits.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/memory_errors.hpp"

namespace mambascope {
namespace {

/// A variant with where it starts to differ from the clean run.
struct Planned {
    std::size_t index = 0; ///< in the caller's list
    int firstLayer = 0;
};

/// Variants of one first position, or those of a pass, sorted by first layer.
using PositionGroup = std::vector<Planned>;

/// How many more rows take as long as another pass, which reads the weights once more: the device's rate of
/// fp32-accurate products against its memory's, as measured on an H100 and on two cores with AVX2.
double rowsPerPass(const at::Device& device) {
    return device.is_cpu() ? 8 : 96;
}

/// Puts groups of neighbouring positions together where that is cheaper than a pass of each one's own. The
/// key stays the first position. Strict variants are left alone: they would make all of their pass strict.
std::map<int, PositionGroup> asPasses(std::map<int, PositionGroup> groups, int tokens,
                                      const at::Device& device) {
    std::vector<VariantsAt> counts;
    for (const auto& [position, group] : groups) {
        counts.push_back({position, static_cast<int>(group.size())});
    }
    const std::vector<std::size_t> starts = planPasses(counts, tokens, rowsPerPass(device));
    std::map<int, PositionGroup> passes;
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

at::Tensor onDevice(const std::vector<std::int32_t>& ids, const LanguageModel& model) {
    return copyToDevice(at::tensor(ids), model.device());
}

LayerCuts cutsOf(const LanguageModel& model, const CutPlan& plan, const HeadMasks& heads, int layer,
                 int variants) {
    LayerCuts cuts = plan.cuts(layer, variants, model.device());
    if (cuts.any()) {
        cuts.heads = heads.mask(layer, variants);
    }
    return cuts;
}

const StoredValues& valuesOf(const PassOptions& options) {
    static const StoredValues none;
    return options.values != nullptr ? *options.values : none;
}

/// Where a group's chunks run and what is left of it.
struct GroupRun {
    const LanguageModel& model;
    const CleanTrace& trace;
    const std::vector<Variant>& variants;
    const VariantReader& reader;
    const PassOptions& options;
    RunContext& context;
    int firstPosition = 0;

    [[nodiscard]] int rows() const { return trace.tokens() - firstPosition; }
    [[nodiscard]] const Variant& variant(const Planned& planned) const { return variants[planned.index]; }
};

/// Memory of one variant of a group: that of the one that needs most.
std::int64_t bytesPerVariant(const GroupRun& run, const PositionGroup& group) {
    const std::int64_t row = run.model.floatsPerRow(run.trace.tokens());
    bool strict = false;
    std::int64_t patches = 0;
    for (const Planned& planned : group) {
        const Variant& variant = run.variant(planned);
        strict = strict || variant.cuts.strict;
        if (!variant.cutsAlone()) {
            patches = std::max(patches, patchFloats(run.model, variant, run.rows()));
        }
    }
    const std::int64_t seen = strict ? row * run.trace.tokens() : 0;
    return 4 * (run.rows() * (row + seen) + patches + run.reader.floatsPerVariant());
}

SuffixSchedule scheduleOf(const GroupRun& run, const std::vector<Planned>& chunk) {
    SuffixSchedule schedule{run.firstPosition, run.rows(), {}, static_cast<int>(chunk.size())};
    std::size_t joined = 0;
    for (int layer = 0; layer < run.model.layerCount(); ++layer) {
        while (joined < chunk.size() && chunk[joined].firstLayer == layer) {
            ++joined;
        }
        schedule.active.push_back(static_cast<int>(joined));
    }
    return schedule;
}

/// What the head makes of one chunk.
at::Tensor runChunk(const GroupRun& run, const std::vector<Planned>& chunk) {
    std::vector<const Variant*> members;
    for (const Planned& planned : chunk) {
        members.push_back(&run.variant(planned));
    }
    const CutPlan plan(members, run.model.layerCount(), run.trace.tokens(), run.firstPosition);
    const HeadMasks heads(run.model, members);
    PatchPlan patches(run.model, members, run.trace.tokens(), run.rows(), valuesOf(run.options));
    const SuffixSchedule schedule = scheduleOf(run, chunk);
    const HeadForm form = run.reader.form(run.firstPosition);
    const std::optional<std::int32_t> token = run.reader.sharedToken();
    if (run.options.recorded != nullptr && !run.options.reference && !plan.anyStrict() && heads.all() &&
        patches.empty()) {
        run.context.checkStop();
        at::Tensor result = run.options.recorded->run(run.trace, schedule, plan, form, token);
        if (result.defined()) {
            return result;
        }
    }
    const auto cuts = [&](int layer) {
        return cutsOf(run.model, plan, heads, layer, schedule.active[static_cast<std::size_t>(layer)]);
    };
    const auto beforeLayer = [&] {
        run.context.checkStop();
        if (run.options.sweep) {
            run.context.yieldToInteractive();
        }
    };
    const at::Tensor shared = token ? onDevice({*token}, run.model) : at::Tensor{};
    const at::Tensor residual = walkSuffix(run.model, run.trace, schedule, run.options.reference,
                                           {cuts, beforeLayer, patches.empty() ? nullptr : &patches});
    return throughHead(run.model, residual, form, shared);
}

/// Half of a chunk that did not fit, after everything that can be given up has been. Throws what is being
/// handled where nothing is left to halve.
std::size_t halved(std::size_t size, const GroupRun& run) {
    if (run.options.recorded != nullptr) {
        run.options.recorded->drop();
    }
    if (run.model.device().is_cpu()) { // a GPU's allocator has looked for room there itself
        releaseFreedMemory(run.model.device());
    }
    if (size == 1) {
        throw;
    }
    return size / 2;
}

void runGroup(const GroupRun& run, const PositionGroup& group, const ReadingSink& sink) {
    const std::int64_t budget =
        run.options.chunkBytes > 0 ? run.options.chunkBytes : chunkBudget(run.model.device());
    auto chunkSize =
        static_cast<std::size_t>(std::max<std::int64_t>(1, budget / bytesPerVariant(run, group)));
    for (std::size_t first = 0; first < group.size();) {
        const std::size_t last = std::min(group.size(), first + chunkSize);
        const std::vector<Planned> chunk(group.begin() + static_cast<std::ptrdiff_t>(first),
                                         group.begin() + static_cast<std::ptrdiff_t>(last));
        std::vector<std::size_t> indices;
        for (const Planned& planned : chunk) {
            indices.push_back(planned.index);
        }
        try {
            sink(run.reader.read(std::move(indices), runChunk(run, chunk), run.firstPosition));
        } catch (const std::exception& error) {
            if (!saysOutOfMemory(error)) {
                throw;
            }
            chunkSize = halved(chunk.size(), run);
            continue;
        }
        first = last;
        run.context.yieldToInteractive();
    }
}

} // namespace

std::shared_ptr<const CleanTrace> traceCleanRun(const LanguageModel& model, std::vector<std::int32_t> ids,
                                                RunContext& context, RecordedPasses* recorded,
                                                bool reference) {
    if (recorded != nullptr) {
        context.checkStop();
        if (std::shared_ptr<const CleanTrace> trace = recorded->trace(ids)) {
            return trace;
        }
    }
    CleanTensors tensors = walkClean(model, onDevice(ids, model), reference, [&] { context.checkStop(); });
    const at::Tensor last = tensors.residual.back().narrow(0, static_cast<std::int64_t>(ids.size()) - 1, 1);
    at::Tensor logits = copyToHost(model.logits(last).select(0, 0));
    return std::make_shared<CleanTrace>(std::move(ids), std::move(logits), std::move(tensors));
}

namespace {

/// By first position, each group by first layer; `unchanged` receives the variants that change nothing where
/// they are read.
std::map<int, PositionGroup> plannedGroups(const LanguageModel& model, const CleanTrace& trace,
                                           const std::vector<Variant>& variants, const VariantReader& reader,
                                           std::vector<std::size_t>& unchanged) {
    std::map<int, PositionGroup> groups;
    bool anyStrict = false;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const int position = variants[i].firstPosition(trace.tokens());
        if (reader.sees(position)) {
            groups[position].push_back({i, variants[i].firstLayer(model.layerCount())});
        } else {
            unchanged.push_back(i);
        }
        anyStrict = anyStrict || variants[i].cuts.strict;
    }
    if (!anyStrict) {
        groups = asPasses(std::move(groups), trace.tokens(), model.device());
    }
    for (auto& [position, group] : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [](const Planned& a, const Planned& b) { return a.firstLayer < b.firstLayer; });
    }
    return groups;
}

void checkAll(const LanguageModel& model, const std::vector<Variant>& variants, int tokens,
              const StoredValues& values) {
    for (const Variant& variant : variants) {
        if (!variant.cutsAlone()) {
            checkPatches(model, variant, tokens, values);
        }
    }
}

} // namespace

void runVariants(const LanguageModel& model, const CleanTrace& trace, const std::vector<Variant>& variants,
                 const Readout& readout, const PassOptions& options, RunContext& context,
                 const ReadingSink& sink) {
    checkAll(model, variants, trace.tokens(), valuesOf(options));
    const VariantReader reader(model, trace, readout, options.reference);
    std::vector<std::size_t> unchanged;
    const std::map<int, PositionGroup> groups = plannedGroups(model, trace, variants, reader, unchanged);
    for (const auto& [position, group] : groups) {
        runGroup({model, trace, variants, reader, options, context, position}, group, sink);
    }
    if (!unchanged.empty()) {
        sink(reader.readClean(std::move(unchanged)));
    }
}

at::Tensor runFromScratch(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                          const Variant& variant, const StoredValues& values, RunContext& context,
                          bool reference) {
    const int tokens = static_cast<int>(ids.size());
    checkPatches(model, variant, tokens, values);
    RowBatch batch = wholeRun(model, onDevice(ids, model), reference);
    batch.inPlace = true;
    const std::vector<const Variant*> members{&variant};
    const CutPlan plan(members, model.layerCount(), tokens, 0);
    const HeadMasks heads(model, members);
    PatchPlan patches(model, members, tokens, tokens, values);
    patches.patchResidual(kEmbeddingLayer, batch.residual);
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        batch.sites = patches.sitesOf(layer);
        model.layer(layer).advance(batch, cutsOf(model, plan, heads, layer, 1), nullptr, nullptr);
        patches.requireApplied();
        patches.patchResidual(layer, batch.residual);
    }
    return batch.residual;
}

} // namespace mambascope
