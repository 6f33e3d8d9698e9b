// SPDX-License-Identifier: GPL-3.0-or-later
// Runs of a model in plain form (Layer::plain): one prompt, one variant, every layer and token from scratch.
// Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/stored_values.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// Of a selection in a layer, ascending (head_masks.hpp's selectedHeads of the model that is checked, so that
/// both mean the same heads where two forget equally fast).
using HeadsOf = std::function<std::vector<std::int64_t>(int layer, const HeadSelection& selection)>;

/// The cut pairs of one layer as masks. tokens: T; heads: H.
[[nodiscard]] PlainCuts plainCuts(const Knockout& knockout, int layer, std::int64_t tokens,
                                  std::int64_t heads, const HeadsOf& headsOf);

/// Called before each layer; may throw.
using BeforeLayer = std::function<void()>;

/// What a plain run needs beside the model.
struct PlainRun {
    HeadsOf headsOf;
    BeforeLayer beforeLayer;
    StoredValues values = {}; ///< what the patches name by id, on the host (capturePlainStates)
};

/// The residual after the last layer [T, D] in the model's dtype. model: in plain form, on the host. Throws
/// Error as checkPatches does.
[[nodiscard]] at::Tensor plainResidual(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                                       const Variant& variant, const PlainRun& run);
/// Logits at the last position, [vocabulary].
[[nodiscard]] at::Tensor plainLastLogits(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                                         const Variant& variant, const PlainRun& run);

/// The displayed attention (design section 3) of one layer of the clean run, [T, T], for layers that are
/// asked for in ascending order.
class PlainAttention {
public:
    PlainAttention(const LanguageModel& model, const std::vector<std::int32_t>& ids);
    /// Over these heads; zeros where there are none. beforeLayer: also between groups of heads.
    [[nodiscard]] at::Tensor view(int layer, AttentionView view, const std::vector<std::int64_t>& heads,
                                  const BeforeLayer& beforeLayer);

private:
    const LanguageModel& m_model;
    at::Tensor m_rows; ///< input of layer m_next
    int m_next = 0;
};

} // namespace mambascope
