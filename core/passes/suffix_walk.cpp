// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passes/suffix_walk.hpp"

#include <utility>

namespace mambascope {

CleanTensors walkClean(const LanguageModel& model, const at::Tensor& ids, bool reference,
                       const std::function<void()>& beforeLayer) {
    CleanTensors made;
    RowBatch batch;
    batch.residual = model.embed(ids);
    batch.variants = 1;
    batch.rows = static_cast<int>(ids.size(0));
    batch.reference = reference;
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
                      const at::Tensor& token, bool reference, const WalkHooks& hooks) {
    RowBatch batch;
    batch.firstPosition = schedule.firstPosition;
    batch.rows = schedule.rows;
    batch.reference = reference;
    batch.cleanIsShared = trace.sharesMemory();
    batch.inPlace = true;
    at::Tensor residual; // of all variants, those that have joined first
    for (int layer = 0; layer < model.layerCount(); ++layer) {
        hooks.beforeLayer();
        const int active = schedule.active[static_cast<std::size_t>(layer)];
        if (active > batch.variants) {
            const at::Tensor clean =
                trace.residual(layer).narrow(0, schedule.firstPosition, schedule.rows).unsqueeze(0);
            if (!residual.defined()) {
                residual = at::empty({schedule.variants(), schedule.rows, clean.size(2)}, clean.options());
            }
            residual.narrow(0, batch.variants, active - batch.variants).copy_(clean);
            batch.variants = active;
            batch.residual = residual.narrow(0, 0, active).flatten(0, 1);
        }
        if (active > 0) {
            const MixerContext* clean = schedule.firstPosition > 0 ? &trace.context(layer) : nullptr;
            model.layer(layer).advance(batch, hooks.cuts(layer), clean, nullptr);
        }
    }
    const at::Tensor last = residual.select(1, schedule.rows - 1);
    return token.defined() ? model.tokenShares(last, token) : model.logits(last);
}

} // namespace mambascope
