// SPDX-License-Identifier: GPL-3.0-or-later
// Computes an analysis's answer again by the reference: in float64 on the host, each run from layer 0 and
// token 0 on, by the model's plain form (Layer::plain), with weights read anew; no batches of variants, no
// partial recompute, no kernels, no recorded passes. Private to core: includes LibTorch.
#pragma once

#include <functional>
#include <vector>

#include "core/analyses/analyses.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// What is checked: runs of one prompt. All throw Error MemoryTooSmall if the model in float64 has no
/// room, InvalidArgument for a choice of less than one run, and Cancelled; they report progress as "check"
/// and let interactive requests run between layers.
struct CheckedRuns {
    const CheckChoice& choice;
    AnalysisEnvironment& environment;
    const PreparedPrompt& prompt;
    const std::vector<Variant>& variants;
};

/// logits: [1 + variants, vocabulary] as the answer's runs made them, clean first.
[[nodiscard]] CheckReport checkPredict(const CheckedRuns& runs, const PredictSnapshot& snapshot,
                                       const std::vector<float>& logits);

/// Of a sweep, whose variant i is the window i mod `windows` of the set of sources i / windows.
[[nodiscard]] CheckReport checkSweep(const CheckedRuns& runs, std::int32_t target, double baseProbability,
                                     std::size_t windows,
                                     const std::function<double(std::size_t variant)>& probability);

/// Of the displayed attention over `heads`.
[[nodiscard]] CheckReport checkAttention(const CheckedRuns& runs, const AttentionSnapshot& snapshot,
                                         const HeadSelection& heads);

} // namespace mambascope
