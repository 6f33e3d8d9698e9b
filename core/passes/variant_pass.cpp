// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/variant_pass.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/passes/cut_plan.hpp"
#include "core/passes/head_masks.hpp"
#include "core/passes/pass_planner.hpp"
#include "core/passes/readout.hpp"
#include "core/passes/suffix_walk.hpp"
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

/// The token whose shares the pass makes instead of logits, where the model can.
std::optional<std::int32_t> sharesOf(const LanguageModel& model, const PassOptions& options) {
    return model.givesTokenShares() && !options.reference ? options.token : std::nullopt;
}

std::int64_t bytesPerVariant(const LanguageModel& model, int tokens, int rows, bool strict,
                             const PassOptions& options) {
    const std::int64_t logits =
        sharesOf(model, options) ? model.info().hiddenSize : 3LL * model.info().vocabularySize;
    const std::int64_t row = model.floatsPerRow(tokens);
    const std::int64_t seen = strict ? row * tokens : 0;
    return 4 * (rows * (row + seen) + logits);
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

/// Where a group's chunks run and what is left of it.
struct GroupRun {
    const LanguageModel& model;
    const CleanTrace& trace;
    const std::vector<Knockout>& knockouts;
    const PassOptions& options;
    RunContext& context;
    int firstPosition = 0;
};

SuffixSchedule scheduleOf(const GroupRun& run, const std::vector<Planned>& chunk) {
    SuffixSchedule schedule{run.firstPosition, run.trace.tokens() - run.firstPosition, {}};
    std::size_t joined = 0;
    for (int layer = 0; layer < run.model.layerCount(); ++layer) {
        while (joined < chunk.size() && chunk[joined].firstLayer == layer) {
            ++joined;
        }
        schedule.active.push_back(static_cast<int>(joined));
    }
    return schedule;
}

/// Logits of one chunk at the last position [V, vocabulary], or the shares of a token [V, 2].
at::Tensor runChunk(const GroupRun& run, const std::vector<Planned>& chunk) {
    std::vector<const Knockout*> members;
    for (const Planned& planned : chunk) {
        members.push_back(&run.knockouts[planned.index]);
    }
    const CutPlan plan(members, run.model.layerCount(), run.trace.tokens(), run.firstPosition);
    const HeadMasks heads(run.model, members);
    const SuffixSchedule schedule = scheduleOf(run, chunk);
    const std::optional<std::int32_t> token = sharesOf(run.model, run.options);
    if (run.options.recorded != nullptr && !run.options.reference && !plan.anyStrict() && heads.all()) {
        run.context.checkStop();
        at::Tensor result = run.options.recorded->run(run.trace, schedule, plan, token);
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
    return walkSuffix(run.model, run.trace, schedule, token ? onDevice({*token}, run.model) : at::Tensor{},
                      run.options.reference, {cuts, beforeLayer});
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

void runGroup(const GroupRun& run, const PositionGroup& group, const LogitsSink& sink) {
    const bool strict = std::any_of(group.begin(), group.end(), [&](const Planned& planned) {
        return run.knockouts[planned.index].strict;
    });
    const int rows = run.trace.tokens() - run.firstPosition;
    const std::int64_t budget =
        run.options.chunkBytes > 0 ? run.options.chunkBytes : chunkBudget(run.model.device());
    auto chunkSize = static_cast<std::size_t>(std::max<std::int64_t>(
        1, budget / bytesPerVariant(run.model, run.trace.tokens(), rows, strict, run.options)));
    for (std::size_t first = 0; first < group.size();) {
        const std::size_t last = std::min(group.size(), first + chunkSize);
        const std::vector<Planned> chunk(group.begin() + static_cast<std::ptrdiff_t>(first),
                                         group.begin() + static_cast<std::ptrdiff_t>(last));
        std::vector<std::size_t> indices;
        for (const Planned& planned : chunk) {
            indices.push_back(planned.index);
        }
        try {
            sink(indices, runChunk(run, chunk));
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

/// `unchanged` receives the variants that change nothing.
void runChanged(const LanguageModel& model, const CleanTrace& trace, const std::vector<Knockout>& knockouts,
                const PassOptions& options, RunContext& context, std::vector<std::size_t>& unchanged,
                const LogitsSink& sink) {
    std::map<int, PositionGroup> groups;
    for (std::size_t i = 0; i < knockouts.size(); ++i) {
        const int firstLayer = knockouts[i].firstLayer(model.layerCount());
        if (firstLayer == model.layerCount()) {
            unchanged.push_back(i);
        } else {
            groups[knockouts[i].firstQuery(trace.tokens())].push_back({i, firstLayer});
        }
    }
    const bool anyStrict = std::any_of(knockouts.begin(), knockouts.end(),
                                       [](const Knockout& knockout) { return knockout.strict; });
    if (!anyStrict) {
        groups = asPasses(std::move(groups), trace.tokens(), model.device());
    }
    for (auto& [position, group] : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [](const Planned& a, const Planned& b) { return a.firstLayer < b.firstLayer; });
        runGroup({model, trace, knockouts, options, context, position}, group, sink);
    }
}

} // namespace

void runVariants(const LanguageModel& model, const CleanTrace& trace, const std::vector<Knockout>& knockouts,
                 const PassOptions& options, RunContext& context, const LogitsSink& sink) {
    std::vector<std::size_t> unchanged;
    runChanged(model, trace, knockouts, options, context, unchanged, sink);
    if (!unchanged.empty()) {
        const auto count = static_cast<std::int64_t>(unchanged.size());
        sink(unchanged, trace.logits().unsqueeze(0).expand({count, trace.logits().size(0)}));
    }
}

void runVariantProbabilities(const LanguageModel& model, const CleanTrace& trace,
                             const std::vector<Knockout>& knockouts, std::int32_t token, PassOptions options,
                             RunContext& context, const ProbabilitySink& sink) {
    options.token = token;
    const bool shares = sharesOf(model, options).has_value();
    std::vector<std::size_t> unchanged;
    runChanged(model, trace, knockouts, options, context, unchanged,
               [&](const std::vector<std::size_t>& variants, const at::Tensor& result) {
                   sink(variants, shares ? probabilitiesOf(result) : tokenProbabilities(result, token));
               });
    if (!unchanged.empty()) {
        const double clean = tokenProbabilities(trace.logits().unsqueeze(0), token).front();
        sink(unchanged, std::vector<double>(unchanged.size(), clean));
    }
}

at::Tensor runFromScratch(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                          const Knockout* knockout, RunContext& context, bool reference) {
    const int tokens = static_cast<int>(ids.size());
    RowBatch batch;
    batch.residual = model.embed(onDevice(ids, model));
    batch.variants = 1;
    batch.rows = tokens;
    batch.reference = reference;
    batch.inPlace = true;
    std::vector<const Knockout*> members;
    if (knockout != nullptr) {
        members.push_back(knockout);
    }
    const CutPlan plan(members, model.layerCount(), tokens, 0);
    const HeadMasks heads(model, members);
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        model.layer(layer).advance(batch, cutsOf(model, plan, heads, layer, 1), nullptr, nullptr);
    }
    return batch.residual;
}

} // namespace mambascope
