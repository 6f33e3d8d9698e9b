// SPDX-License-Identifier: GPL-3.0-or-later
// Many prompts' answers by their clean runs alone. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/loading/loaded_model.hpp"
#include "core/values/evaluate_kind.hpp"

namespace mambascope {

struct EvaluateOptions {
    int topK = 0;
    int greedy = 0;
    BosChoice bos = BosChoice::Auto;
    std::int64_t chunkBytes = 0; ///< as PassOptions::chunkBytes
};

/// Prompts that are evaluated at once; progress and cancelling come between such blocks.
inline constexpr std::size_t kPromptsAtOnce = 256;

/// One entry a prompt, in their order. A prompt that the model can't take (skipReasonOf) has its problem in
/// its place. Engine thread. Throws Error InvalidArgument for a negative topK or greedy, and as lastLogits.
[[nodiscard]] std::vector<EvaluatedPrompt> evaluatePrompts(LoadedModel& model,
                                                           std::span<const EvaluatePrompt> prompts,
                                                           const EvaluateOptions& options,
                                                           RunContext& context);

} // namespace mambascope
