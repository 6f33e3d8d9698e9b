// SPDX-License-Identifier: GPL-3.0-or-later
// Prompts as a data set has them, of random tokens. No LibTorch.
#pragma once

#include <cstdint>
#include <vector>

#include "core/passes/prompt_run.hpp"

namespace mambascope::bench {

/// Lengths in tokens of `count` prompts, spread over CounterFact's 21,919 prompts as the bundled tokenizer
/// cuts them; shuffled, always in the same way.
[[nodiscard]] std::vector<int> promptLengths(int count);

/// Prompt `index` of so many tokens, whose last token loses `sources` sets of tokens (a subject somewhere in
/// the prompt, itself, the first, everything else; at most these four) in every window of `window` layers.
/// Sets that are empty are left out.
[[nodiscard]] PromptRun windowedPrompt(int index, int tokens, int sources, int window, int layers,
                                       int vocabulary);

inline constexpr int kMostSources = 4;

} // namespace mambascope::bench
