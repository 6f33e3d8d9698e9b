// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts of one length in one walk over the layers, first their clean runs, then their variants: the fast
// path of prompt_batch.hpp. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <vector>

#include "core/passes/planned_variants.hpp"
#include "core/passes/prompt_run.hpp"

namespace mambascope {

/// A prompt whose variants are planned.
struct PlannedPrompt {
    std::size_t index = 0; ///< in the caller's list
    const PromptRun* run = nullptr;
    PositionGroups groups;

    [[nodiscard]] int tokens() const { return static_cast<int>(run->ids.size()); }
    /// What has to be the same in prompts that go together: their length, and at which positions and layers
    /// their variants begin.
    [[nodiscard]] std::vector<int> shape() const;
};

/// Throws Error InvalidArgument as HeadMasks does.
[[nodiscard]] PlannedPrompt plannedPrompt(const LanguageModel& model, std::size_t index,
                                          const PromptRun& run);

/// Whether the prompt can go with others: cuts alone, without strict ones, that are computed by kernels for
/// several prompts.
[[nodiscard]] bool goesWithOthers(const LanguageModel& model, const PromptRun& run);

/// How many prompts of this shape a pass takes at most with so many bytes above the weights; 0 where not even
/// one fits without being cut in pieces.
[[nodiscard]] std::size_t promptsPerPass(const LanguageModel& model, const PlannedPrompt& prompt,
                                         std::int64_t bytes);

/// What a pass has made of prompts, which may still be on its way on a GPU.
class PromptsRead {
public:
    /// Of each prompt, in their order; waits for it.
    [[nodiscard]] std::vector<PromptReading> wait() const;
    [[nodiscard]] const std::vector<PlannedPrompt>& prompts() const { return m_prompts; }

private:
    friend PromptsRead readPrompts(const LanguageModel& model, std::vector<PlannedPrompt> prompts,
                                   const std::function<void()>& beforeLayer);
    std::vector<PlannedPrompt> m_prompts;
    at::Tensor m_base; ///< targetParts of the clean runs
    std::map<int, at::Tensor>
        m_variants; ///< the same of each position group: each prompt's behind each other
};

/// Runs prompts of the same shape. beforeLayer: may throw, and may run other requests.
[[nodiscard]] PromptsRead readPrompts(const LanguageModel& model, std::vector<PlannedPrompt> prompts,
                                      const std::function<void()>& beforeLayer);

/// Residual behind the last layer at the last position of prompts of one length, [prompts, D], without
/// anything kept of the layers.
[[nodiscard]] at::Tensor lastRows(const LanguageModel& model,
                                  std::span<const std::vector<std::int32_t>* const> prompts,
                                  const std::function<void()>& beforeLayer);

} // namespace mambascope
