// SPDX-License-Identifier: GPL-3.0-or-later
// How well a model says the old and the new object of a fact (romba.md section 3). Private to core: includes
// LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/passes/prompt_batch.hpp"
#include "core/values/edit_kind.hpp"

namespace mambascope {

/// A prompt whose next tokens are scored.
struct ScoredPrompt {
    EditedPromptKind kind = EditedPromptKind::Rewrite;
    std::vector<std::int32_t> ids;
};

/// Tokens of both objects of a fact, at least one each.
struct FactObjects {
    std::vector<std::int32_t> newTokens;
    std::vector<std::int32_t> trueTokens;
};

struct PromptScores {
    std::vector<ObjectScores> scores; ///< one for each prompt
    std::vector<float> logits;        ///< [prompts, vocabulary] at each prompt's last token, where wanted
};

/// Prompts of one length run together. Throws Error as lastLogits.
[[nodiscard]] PromptScores scorePrompts(const LanguageModel& model, const std::vector<ScoredPrompt>& prompts,
                                        const FactObjects& objects, bool logits, const PassOptions& options,
                                        RunContext& context);

/// ES, PS and NS over prompts of their kinds, and S. prompts: kinds; scores: one for each.
[[nodiscard]] EditScores editScores(const std::vector<ScoredPrompt>& prompts,
                                    const std::vector<ObjectScores>& scores);

} // namespace mambascope
