// SPDX-License-Identifier: GPL-3.0-or-later
// The walk of batched rows over the layers, clean or cut: what runs as it is, and what recorded passes
// record. Private to core: includes LibTorch.
#pragma once

#include <compare>
#include <functional>
#include <vector>

#include "core/passes/clean_trace.hpp"
#include "core/passes/patch_plan.hpp"

namespace mambascope {

/// When the variants of a chunk join the batch. Two chunks of one schedule launch the same kernels.
struct SuffixSchedule {
    int firstPosition = 0;   ///< p
    int rows = 0;            ///< R = T − p
    std::vector<int> active; ///< [L] variants at work in each layer; never fewer than in the layer before
    int variants = 0;        ///< V: those, and what joins behind the last layer

    friend auto operator<=>(const SuffixSchedule&, const SuffixSchedule&) = default;
};

struct WalkHooks {
    std::function<LayerCuts(int layer)> cuts;
    std::function<void()> beforeLayer; ///< may throw, and may run other requests
    PatchPlan* patches = nullptr;      ///< of these variants; null: there are none
};

/// All rows of one run from the first token on, as they enter layer 0. ids: [T] int32, on the model's device;
/// or [prompts, T] of prompts of one length.
[[nodiscard]] RowBatch wholeRun(const LanguageModel& model, const at::Tensor& ids, bool reference);

/// The clean run of `ids`, as wholeRun takes them.
[[nodiscard]] CleanTensors walkClean(const LanguageModel& model, const at::Tensor& ids, bool reference,
                                     const std::function<void()>& beforeLayer);

/// The same from rows on that stand as wholeRun gives them, such as an embedding with noise.
[[nodiscard]] CleanTensors walkRows(const LanguageModel& model, RowBatch batch,
                                    const std::function<void()>& beforeLayer);

/// Variants join at their first layer with the clean residual and walk on together. Returns their residual
/// behind the last layer, [V, R, D].
[[nodiscard]] at::Tensor walkSuffix(const LanguageModel& model, const CleanTrace& trace,
                                    const SuffixSchedule& schedule, bool reference, const WalkHooks& hooks);

} // namespace mambascope
