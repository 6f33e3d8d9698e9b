// SPDX-License-Identifier: GPL-3.0-or-later
// Which token of the corrupted run goes with which one of the clean run (romba.md section 2, "Alignment"),
// and what the corrupted prompt is. Any thread.
#pragma once

#include <optional>
#include <vector>

#include "core/values/answer_parts.hpp"
#include "core/values/corruption.hpp"
#include "core/values/prompt_spec.hpp"

namespace mambascope {

/// The tokens that go together in a clean and a corrupted run.
struct Alignment {
    std::vector<AlignedPair> pairs; ///< ascending in both
    /// Leading tokens at which both runs are the same, so that all their states are.
    int same = 0;

    /// The pair of a position of the run that is patched; nothing where it has no counterpart.
    [[nodiscard]] std::optional<AlignedPair> pairAt(BaseRun base, int position) const;
};

/// From the subjects' last tokens on, outwards: inside both subjects, before them, behind them. Both prompts
/// must have a subject. Throws Error InvalidArgument with both counts where the tokens behind the subjects
/// are not equally many.
[[nodiscard]] Alignment alignSubjectEnds(const PromptInfo& clean, const PromptInfo& corrupt);

/// Position i with position i, of prompts that are equally long (padPrompt). Throws Error InvalidArgument
/// where the subjects don't end at the same position.
[[nodiscard]] Alignment alignPositions(const PromptInfo& clean, const PromptInfo& corrupt);

/// Of a prompt with itself, where everything from the subject on differs (noise).
[[nodiscard]] Alignment alignNoise(const PromptInfo& prompt);

/// Puts `count` tokens in front that stand for no byte, and moves the subject.
void padPrompt(PromptInfo& prompt, const Token& pad, int count);

/// The corrupted prompt, with where its subject stands: the clean one with another subject (white space at
/// the ends of the old one stays), or the other prompt. Of noise: the clean one. Throws Error InvalidArgument
/// unless there is exactly one corruption, and for noise that is none; SubjectNeeded for a clean prompt
/// without subject; SubjectNotFound.
[[nodiscard]] PromptSpec corruptedPrompt(const PromptSpec& clean, const CorruptionSpec& corruption);

} // namespace mambascope
