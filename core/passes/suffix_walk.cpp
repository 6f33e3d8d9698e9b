// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/suffix_walk.hpp"

#include <utility>

namespace mambascope {

RowBatch wholeRun(const LanguageModel& model, const at::Tensor& ids, bool reference) {
    RowBatch batch;
    batch.residual = model.embed(ids);
    batch.prompts = ids.dim() == 1 ? 1 : static_cast<int>(ids.size(0));
    batch.variants = batch.prompts;
    batch.rows = static_cast<int>(ids.size(-1));
    batch.reference = reference;
    return batch;
}

CleanTensors walkClean(const LanguageModel& model, const at::Tensor& ids, bool reference,
                       const std::function<void()>& beforeLayer) {
    return walkRows(model, wholeRun(model, ids, reference), beforeLayer);
}

CleanTensors walkRows(const LanguageModel& model, RowBatch batch, const std::function<void()>& beforeLayer) {
    CleanTensors made;
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        beforeLayer();
        made.residual.push_back(batch.residual);
        made.contexts.emplace_back();
        model.layer(layer).advance(batch, {}, nullptr, &made.contexts.back());
    }
    made.residual.push_back(batch.residual);
    return made;
}

at::Tensor walkSuffix(const LanguageModel& model, const CleanTrace& trace, const SuffixSchedule& schedule,
                      bool reference, const WalkHooks& hooks) {
    const int layers = model.layerCount();
    RowBatch batch;
    batch.firstPosition = schedule.firstPosition;
    batch.rows = schedule.rows;
    batch.reference = reference;
    batch.cleanIsShared = trace.sharesMemory();
    batch.inPlace = true;
    at::Tensor residual; // of all variants, the first to join first
    const auto join = [&](int layer, int active) {
        if (active == batch.variants) {
            return;
        }
        const at::Tensor clean =
            trace.residual(layer).narrow(0, schedule.firstPosition, schedule.rows).unsqueeze(0);
        if (!residual.defined()) {
            residual = at::empty({schedule.variants, schedule.rows, clean.size(2)}, clean.options());
        }
        residual.narrow(0, batch.variants, active - batch.variants).copy_(clean);
        batch.variants = active;
        batch.residual = residual.narrow(0, 0, active).flatten(0, 1);
    };
    const auto patchBehind = [&](int layer) {
        if (hooks.patches != nullptr && batch.variants > 0) {
            hooks.patches->patchResidual(layer, batch.residual);
        }
    };
    for (int layer = 0; layer < layers; ++layer) {
        hooks.beforeLayer();
        join(layer, schedule.active[static_cast<std::size_t>(layer)]);
        patchBehind(layer - 1);
        if (batch.variants > 0) {
            if (hooks.patches != nullptr) {
                batch.sites = hooks.patches->sitesOf(layer);
            }
            const MixerContext* clean = schedule.firstPosition > 0 ? &trace.context(layer) : nullptr;
            model.layer(layer).advance(batch, hooks.cuts(layer), clean, nullptr);
            if (hooks.patches != nullptr) {
                hooks.patches->requireApplied();
            }
        }
    }
    join(layers, schedule.variants);
    patchBehind(layers - 1);
    return residual;
}

} // namespace mambascope
