// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/variant_pass.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/engine/cut_plan.hpp"
#include "core/engine/head_masks.hpp"

namespace mambascope {
namespace {

/// A variant with where it starts to differ from the clean run.
struct Planned {
    std::size_t index = 0; ///< in the caller's list
    int firstLayer = 0;
};

/// Variants of one first position, sorted by first layer.
using PositionGroup = std::vector<Planned>;

std::int64_t bytesPerVariant(const LanguageModel& model, int tokens, int rows, bool strict) {
    const std::int64_t logits = 3LL * model.info().vocabularySize;
    const std::int64_t row = model.floatsPerRow(tokens);
    const std::int64_t seen = strict ? row * tokens : 0;
    return 4 * (rows * (row + seen) + logits);
}

LayerCuts cutsOf(const LanguageModel& model, const CutPlan& plan, const HeadMasks& heads, int layer,
                 int variants) {
    LayerCuts cuts = plan.cuts(layer, variants, model.device());
    if (cuts.any()) {
        cuts.heads = heads.mask(layer, variants);
    }
    return cuts;
}

/// One chunk: variants join at their first layer with the clean residual and walk on together.
at::Tensor walkLayers(const LanguageModel& model, const CleanTrace& trace, const std::vector<Planned>& chunk,
                      const CutPlan& plan, const HeadMasks& heads, int firstPosition,
                      const PassOptions& options, RunContext& context) {
    RowBatch batch;
    batch.firstPosition = firstPosition;
    batch.rows = trace.tokens() - firstPosition;
    batch.reference = options.reference;
    std::size_t joined = 0;
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        if (options.sweep) {
            context.yieldToInteractive();
        }
        std::size_t end = joined;
        while (end < chunk.size() && chunk[end].firstLayer == layer) {
            ++end;
        }
        if (end > joined) {
            const at::Tensor& clean = trace.residual[static_cast<std::size_t>(layer)];
            const auto added = static_cast<std::int64_t>(end - joined);
            const at::Tensor rows = clean.narrow(0, firstPosition, batch.rows)
                                        .unsqueeze(0)
                                        .expand({added, batch.rows, clean.size(1)})
                                        .reshape({added * batch.rows, clean.size(1)});
            batch.residual = joined == 0 ? rows : at::cat({batch.residual, rows}, 0);
            joined = end;
            batch.variants = static_cast<int>(joined);
        }
        if (joined > 0) {
            model.layer(layer).advance(batch, cutsOf(model, plan, heads, layer, batch.variants),
                                       trace.contexts[static_cast<std::size_t>(layer)].get(), nullptr);
        }
    }
    const at::Tensor last =
        batch.residual.unflatten(0, {batch.variants, batch.rows}).select(1, batch.rows - 1);
    return model.logits(last);
}

void runGroup(const LanguageModel& model, const CleanTrace& trace, const std::vector<Knockout>& knockouts,
              const PositionGroup& group, int firstPosition, const PassOptions& options, RunContext& context,
              const LogitsSink& sink) {
    const bool strict = std::any_of(group.begin(), group.end(),
                                    [&](const Planned& planned) { return knockouts[planned.index].strict; });
    const int rows = trace.tokens() - firstPosition;
    const auto chunkSize = static_cast<std::size_t>(
        std::max<std::int64_t>(1, options.chunkBytes / bytesPerVariant(model, trace.tokens(), rows, strict)));
    for (std::size_t first = 0; first < group.size(); first += chunkSize) {
        const std::size_t last = std::min(group.size(), first + chunkSize);
        const std::vector<Planned> chunk(group.begin() + static_cast<std::ptrdiff_t>(first),
                                         group.begin() + static_cast<std::ptrdiff_t>(last));
        std::vector<const Knockout*> members;
        std::vector<std::size_t> indices;
        for (const Planned& planned : chunk) {
            members.push_back(&knockouts[planned.index]);
            indices.push_back(planned.index);
        }
        const CutPlan plan(members, model.layerCount(), trace.tokens(), firstPosition);
        const HeadMasks heads(model, members);
        sink(indices, walkLayers(model, trace, chunk, plan, heads, firstPosition, options, context));
        context.yieldToInteractive();
    }
}

} // namespace

std::shared_ptr<const CleanTrace> traceCleanRun(const LanguageModel& model, std::vector<std::int32_t> ids,
                                                RunContext& context, bool reference) {
    auto trace = std::make_shared<CleanTrace>();
    trace->ids = std::move(ids);
    RowBatch batch{model.embed(trace->ids), 1, trace->tokens(), 0, reference};
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        context.checkStop();
        trace->residual.push_back(batch.residual);
        trace->contexts.emplace_back();
        model.layer(layer).advance(batch, {}, nullptr, &trace->contexts.back());
    }
    trace->residual.push_back(batch.residual);
    trace->logits = model.logits(batch.residual.narrow(0, trace->tokens() - 1, 1)).select(0, 0).cpu();
    return trace;
}

void runVariants(const LanguageModel& model, const CleanTrace& trace, const std::vector<Knockout>& knockouts,
                 const PassOptions& options, RunContext& context, const LogitsSink& sink) {
    std::map<int, PositionGroup> groups;
    std::vector<std::size_t> unchanged;
    for (std::size_t i = 0; i < knockouts.size(); ++i) {
        const int firstLayer = knockouts[i].firstLayer(model.layerCount());
        if (firstLayer == model.layerCount()) {
            unchanged.push_back(i);
        } else {
            groups[knockouts[i].firstQuery(trace.tokens())].push_back({i, firstLayer});
        }
    }
    if (!unchanged.empty()) {
        const auto count = static_cast<std::int64_t>(unchanged.size());
        sink(unchanged, trace.logits.unsqueeze(0).expand({count, trace.logits.size(0)}));
    }
    for (auto& [position, group] : groups) {
        std::stable_sort(group.begin(), group.end(),
                         [](const Planned& a, const Planned& b) { return a.firstLayer < b.firstLayer; });
        runGroup(model, trace, knockouts, group, position, options, context, sink);
    }
}

at::Tensor runFromScratch(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                          const Knockout* knockout, RunContext& context, bool reference) {
    const int tokens = static_cast<int>(ids.size());
    RowBatch batch{model.embed(ids), 1, tokens, 0, reference};
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
