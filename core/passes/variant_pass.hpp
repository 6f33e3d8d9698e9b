// SPDX-License-Identifier: GPL-3.0-or-later
// Exact batched partial recompute (design section 4): many knockouts of one prompt in one walk over the
// layers. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/recorded_passes.hpp"
#include "core/values/intervention.hpp"

namespace mambascope {

/// Called once per chunk, on the calling thread. `variants` are indices into the list of knockouts, row i of
/// `logits` ([n, vocabulary], fp32, on the model's device) belongs to variants[i].
using LogitsSink = std::function<void(const std::vector<std::size_t>& variants, const at::Tensor& logits)>;

struct PassOptions {
    std::int64_t chunkBytes = 0; ///< memory of one chunk above weights and trace; 0: by the device's free one
    bool sweep = false;          ///< lets interactive requests run between layers
    bool reference = false;      ///< plain LibTorch forms of the mixers instead of the fused kernels
    RecordedPasses* recorded = nullptr;     ///< where passes may be recorded, or null
    std::optional<std::int32_t> token = {}; ///< set by runVariantProbabilities
};

/// Runs the clean prompt once and keeps what variants need. Throws Error Cancelled.
[[nodiscard]] std::shared_ptr<const CleanTrace>
traceCleanRun(const LanguageModel& model, std::vector<std::int32_t> ids, RunContext& context,
              RecordedPasses* recorded = nullptr, bool reference = false);

/// Last-position logits of every knockout, computed from the first changed layer and position on. Variants
/// that change nothing get the clean logits. A chunk that runs out of memory is halved and run again. Throws
/// Error Cancelled, and what saysOutOfMemory where a single variant doesn't fit. `sink` may run out of memory
/// too: it is then called again, for each half.
void runVariants(const LanguageModel& model, const CleanTrace& trace, const std::vector<Knockout>& knockouts,
                 const PassOptions& options, RunContext& context, const LogitsSink& sink);

/// Called once per chunk with the probability of the token under each of `variants`.
using ProbabilitySink =
    std::function<void(const std::vector<std::size_t>& variants, const std::vector<double>& probabilities)>;

/// As runVariants, but only the probability of one token at the last position: on a GPU with our kernels no
/// logits go to memory.
void runVariantProbabilities(const LanguageModel& model, const CleanTrace& trace,
                             const std::vector<Knockout>& knockouts, std::int32_t token, PassOptions options,
                             RunContext& context, const ProbabilitySink& sink);

/// The reference: one knockout (or none) from layer 0 and position 0 on. Residual after the last layer [T,
/// D].
[[nodiscard]] at::Tensor runFromScratch(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                                        const Knockout* knockout, RunContext& context,
                                        bool reference = false);

} // namespace mambascope
