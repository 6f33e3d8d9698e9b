// SPDX-License-Identifier: GPL-3.0-or-later
// The work that bench_romba times, on one loaded model. Private: includes LibTorch.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analyses/analyses.hpp"
#include "core/loading/loaded_model.hpp"

namespace mambascope::bench {

/// 20 tokens of the bundled tokenizer, three of which are the subject in front; and what stands in its place.
struct TracedFact {
    PromptSpec prompt;
    CorruptionSpec corruption;
};
[[nodiscard]] TracedFact tracedFact();

/// An edit of that fact: 21 contexts and the KL prompt, all of its steps, scores on 13 prompts.
[[nodiscard]] EditRequest editOf(Matrix site, int layer);

/// A relation at one layer: 5 training facts, 50 test facts, and as many pairs for causality.
[[nodiscard]] LreRequest relationAt(int layer, bool causality);

/// Exact cells that were made one forward each, as the authors do, on a sample of a map.
struct ForwardPerCell {
    int sampled = 0;
    double millisecondsEach = 0;
    double largestError = 0; ///< |p − p_cell| / p
};
[[nodiscard]] ForwardPerCell forwardPerCell(LoadedModel& model, const TraceSnapshot& answer, int samples,
                                            AnalysisEnvironment& environment);

/// How far ⟨w, J v⟩ and ⟨Jᵀ w, v⟩ are apart, as a share of |J v| |w|: tangents and cotangents take two ways
/// to one number. From a quarter of the depth to the last layer, of the traced prompt.
[[nodiscard]] double adjointError(LoadedModel& model, RunContext& context);

/// Floating-point operations of the products of the layers alone, two for each multiply-add.
struct CountedWork {
    double rowLayer = 0; ///< of one row through one layer
    double head = 0;     ///< of one row's logits

    explicit CountedWork(const ModelInfo& info);
    /// Of all cells of maps: every variant's own rows and layers, and one row of logits each.
    [[nodiscard]] double ofMaps(const TraceSnapshot& answer) const;
};

} // namespace mambascope::bench
