// SPDX-License-Identifier: GPL-3.0-or-later
// Exact batched partial recompute (design section 4): many variants of one prompt in one walk over the
// layers. Private to core: includes LibTorch.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/engine/run_context.hpp"
#include "core/models/language_model.hpp"
#include "core/passes/recorded_passes.hpp"
#include "core/passes/stored_values.hpp"
#include "core/passes/variant_reader.hpp"
#include "core/values/variant.hpp"

namespace mambascope {

/// Called once per chunk, on the calling thread. A reading's tensors are valid until it returns.
using ReadingSink = std::function<void(const Reading& reading)>;

struct PassOptions {
    std::int64_t chunkBytes = 0; ///< memory of one chunk above weights and trace; 0: by the device's free one
    bool sweep = false;          ///< lets interactive requests run between layers
    bool reference = false;      ///< plain LibTorch forms of the mixers instead of the fused kernels
    RecordedPasses* recorded = nullptr;   ///< where passes may be recorded, or null
    const StoredValues* values = nullptr; ///< what patches name by id; null: nothing is stored
};

/// Runs the clean prompt once and keeps what variants need. Throws Error Cancelled.
[[nodiscard]] std::shared_ptr<const CleanTrace>
traceCleanRun(const LanguageModel& model, std::vector<std::int32_t> ids, RunContext& context,
              RecordedPasses* recorded = nullptr, bool reference = false);

/// The same with other numbers added to the embeddings: added [positions, D] fp32 on the host, for the tokens
/// from `first` on.
[[nodiscard]] std::shared_ptr<const CleanTrace> traceNoisyRun(const LanguageModel& model,
                                                              std::vector<std::int32_t> ids, int first,
                                                              const at::Tensor& added, RunContext& context,
                                                              bool reference = false);

/// Reads every variant, computed from the first changed layer and position on. Variants that change nothing
/// where they are read get the clean run's values. Cuts alone run as recorded passes and in fused kernels;
/// what a patch or edit changes inside of a layer makes its whole chunk leave the fused kernels in that
/// layer. A chunk that runs out of memory is halved and run again. Throws Error Cancelled, as checkPatches
/// and VariantReader do, before anything runs, and what saysOutOfMemory where a single variant doesn't fit.
/// `sink` may run out of memory too: it is then called again, for each half.
void runVariants(const LanguageModel& model, const CleanTrace& trace, const std::vector<Variant>& variants,
                 const Readout& readout, const PassOptions& options, RunContext& context,
                 const ReadingSink& sink);

/// The same model's full recompute: one variant from layer 0 and position 0 on. Residual after the last layer
/// [T, D]. Throws Error as checkPatches does.
[[nodiscard]] at::Tensor runFromScratch(const LanguageModel& model, const std::vector<std::int32_t>& ids,
                                        const Variant& variant, const StoredValues& values,
                                        RunContext& context, bool reference = false);

} // namespace mambascope
