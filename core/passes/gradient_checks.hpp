// SPDX-License-Identifier: GPL-3.0-or-later
// What both ways of deriving ask of their input, so that they refuse the same. Private to core: includes
// LibTorch.
#pragma once

#include <vector>

#include "core/passes/capture.hpp"
#include "core/passes/shifted_site.hpp"

namespace mambascope {

/// Throws Error InvalidArgument for no run, one without tokens, tokens that the model doesn't have, embedded
/// rows that don't fit, and bad edits; PromptTooLong; PositionOutOfRange.
void checkRuns(const LanguageModel& model, const std::vector<GradientRun>& runs,
               const GradientOptions& options);

/// The same, and for a matrix that the model doesn't have, a layer outside, and logits that aren't of the
/// suffix.
void checkShifted(const LanguageModel& model, Matrix matrix, int layer, const std::vector<ShiftedRun>& runs,
                  const GradientOptions& options);
[[nodiscard]] std::vector<GradientRun> runsOf(const std::vector<ShiftedRun>& runs);

/// As checkRuns, of a layer kEmbeddingLayer … L − 1 whose residual is derived.
void checkDerivedLayer(const LanguageModel& model, int layer);

/// As checkRuns, of sites whose gradients are asked for and of a token.
void checkGradientSites(const LanguageModel& model, std::int32_t token,
                        const std::vector<CapturedSite>& sites);

} // namespace mambascope
