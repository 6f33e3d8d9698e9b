// SPDX-License-Identifier: GPL-3.0-or-later
// The displayed hidden attention (design section 3) as tensors. Private to core: includes LibTorch.
#pragma once

#include <vector>

#include "core/engine/run_context.hpp"
#include "core/passes/clean_trace.hpp"
#include "core/values/request.hpp"

namespace mambascope {

/// How a layer's heads are added up.
enum class SumRoute {
    Fused, ///< Layer::attentionSum
    Plain, ///< Layer::plainAttentionSum, its reference
};

/// The view of some layers over the selected heads, [layers, T, T] fp32 on the model's device, 0 above the
/// diagonal; of no heads at all it is 0. Waits for the device only where a decay group is asked for the first
/// time. Throws Error Cancelled, and as selectedHeads.
[[nodiscard]] at::Tensor attentionViews(const LanguageModel& model, const CleanTrace& trace,
                                        AttentionView view, const std::vector<int>& layers,
                                        const HeadSelection& heads, SumRoute route, RunContext& context);

/// The same on the host. While some layers are on their way, those before them are taken in.
[[nodiscard]] std::vector<float> attentionOnHost(const LanguageModel& model, const CleanTrace& trace,
                                                 AttentionView view, const std::vector<int>& layers,
                                                 const HeadSelection& heads, SumRoute route,
                                                 RunContext& context);

} // namespace mambascope
