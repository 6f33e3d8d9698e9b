// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/variant_pass.hpp"

#include <algorithm>
#include <utility>

#include "core/passes/cut_plan.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/patch_plan.hpp"
#include "core/passes/planned_variants.hpp"
#include "core/passes/suffix_walk.hpp"
#include "core/passes/variant_check.hpp"
#include "core/tensor/device.hpp"
#include "core/tensor/device_limits.hpp"
#include "core/tensor/host_copy.hpp"
#include "core/tensor/memory_errors.hpp"

namespace mambascope {
namespace {

at::Tensor onDevice(const std::vector<std::int32_t>& ids, const LanguageModel& model) {
    return copyToDevice(at::tensor(ids), model.device());
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

/// Numbers of a row where our kernels compute on a GPU: no sources beside each other, only masks of them and
/// one product with each. Larger chunks keep the products large.
std::int64_t floatsPerKernelRow(const LanguageModel& model, int tokens) {
    return model.floatsPerKernelRow() + 4LL * tokens + 2LL * model.info().hiddenSize;
}

/// Whether every layer computes by the kernels of a GPU.
bool byKernelsAlone(const GroupRun& run) {
    const at::Device& device = run.model.device();
    if (device.is_cpu() || run.options.reference) {
        return false;
    }
    for (int layer = 0; layer < run.model.layerCount(); ++layer) {
        if (!run.model.layer(layer).takesPrompts(device)) {
            return false;
        }
    }
    return true;
}

/// Memory of one variant of a group: that of the one that needs most.
std::int64_t bytesPerVariant(const GroupRun& run, const PositionGroup& group) {
    std::int64_t row = run.model.floatsPerRow(run.trace.tokens());
    bool strict = false;
    bool hooked = false;
    std::int64_t patches = 0;
    for (const Planned& planned : group) {
        const Variant& variant = run.variant(planned);
        strict = strict || variant.cuts.strict != Strict::Off;
        if (!variant.cutsAlone()) {
            hooked = true;
            patches = std::max(patches, patchFloats(run.model, variant, run.rows()));
        }
    }
    if (!strict && !hooked && byKernelsAlone(run)) {
        row = std::min(row, floatsPerKernelRow(run.model, run.trace.tokens()));
    }
    const std::int64_t seen = strict ? row * run.trace.tokens() : 0;
    return 4 * (run.rows() * (row + seen) + patches + run.reader.floatsPerVariant());
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
    const SuffixSchedule schedule =
        scheduleOf(chunk, run.firstPosition, run.trace.tokens(), run.model.layerCount());
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

std::shared_ptr<const CleanTrace> traceOf(const LanguageModel& model, std::vector<std::int32_t> ids,
                                          CleanTensors tensors) {
    const at::Tensor last = tensors.residual.back().narrow(0, static_cast<std::int64_t>(ids.size()) - 1, 1);
    at::Tensor logits = copyToHost(model.logits(last).select(0, 0));
    return std::make_shared<CleanTrace>(std::move(ids), std::move(logits), std::move(tensors));
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
    return traceOf(model, std::move(ids), std::move(tensors));
}

std::shared_ptr<const CleanTrace> traceNoisyRun(const LanguageModel& model, std::vector<std::int32_t> ids,
                                                int first, const at::Tensor& added, RunContext& context,
                                                bool reference) {
    RowBatch batch = wholeRun(model, onDevice(ids, model), reference);
    batch.residual.narrow(0, first, added.size(0)).add_(copyToDevice(added, model.device()));
    return traceOf(model, std::move(ids), walkRows(model, batch, [&] { context.checkStop(); }));
}

namespace {

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
    const PositionGroups groups = plannedGroups(
        model, trace.tokens(), variants, [&](int position) { return reader.sees(position); }, unchanged);
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
