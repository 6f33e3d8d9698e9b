// SPDX-License-Identifier: GPL-3.0-or-later
// Many prompts at once: their clean runs, and variants of each. A prompt's results are those that it has
// alone (design section 7), whatever shares the pass with it. Private to core: includes LibTorch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/passes/prompt_run.hpp"
#include "core/passes/variant_pass.hpp"

namespace mambascope {

/// Called once for each prompt, on the calling thread; in any order. index: in the caller's list.
using PromptSink = std::function<void(std::size_t index, const PromptReading& reading)>;

/// Runs every prompt and its variants. Memory is bounded by PassOptions::chunkBytes (0: 32 MiB on the CPU, at
/// most half of what is free and 8 GiB on a GPU), not by the number of prompts, but for what the caller
/// holds: hand over some hundreds of prompts at a time, since prompts of one length go together. Prompts may
/// differ in length and in everything else. A batch that runs out of memory is halved and run again. Throws
/// Error InvalidArgument for a prompt without tokens and for tokens that the model doesn't have, and
/// PromptTooLong, before anything runs; else as runVariants does.
void runPrompts(const LanguageModel& model, std::span<const PromptRun> prompts, const PassOptions& options,
                RunContext& context, const PromptSink& sink);

/// Called for each batch. indices: of its prompts in the caller's list; logits: [indices, vocabulary] fp32 at
/// the last position of each, on the model's device, valid until it returns.
using LastLogitsSink = std::function<void(const std::vector<std::size_t>& indices, const at::Tensor& logits)>;

/// The clean runs alone. Bounded, halved and checked as runPrompts. `sink` may run out of memory too: it is
/// then called again for each half.
void lastLogits(const LanguageModel& model, std::span<const std::vector<std::int32_t>> prompts,
                const PassOptions& options, RunContext& context, const LastLogitsSink& sink);

} // namespace mambascope
