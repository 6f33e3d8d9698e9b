// SPDX-License-Identifier: GPL-3.0-or-later
// The analyses: each takes a loaded model and its request and returns its snapshot. One .cpp file each.
// All run on the engine thread, throw Error (also Cancelled), and poll the context between layers and chunks.
// Private to core: includes LibTorch through loaded_model.hpp.
#pragma once

#include <cstdint>

#include "core/loading/loaded_model.hpp"
#include "core/values/snapshot.hpp"

namespace mambascope {

struct AnalysisEnvironment {
    LoadedModel& model;
    RunContext& context;
    std::int64_t chunkBytes = 0;
    Precision precision = Precision::Fp32; ///< of the request's model
    bool traceCached = false;              ///< out: the clean run was there already
};

/// Next-token predictions, clean and under each knockout, by exact partial recompute (design section 4).
[[nodiscard]] PredictSnapshot predict(const PredictRequest& request, AnalysisEnvironment& environment);

/// The displayed hidden attention (design section 3) of the requested layers.
[[nodiscard]] AttentionSnapshot attention(const AttentionRequest& request, AnalysisEnvironment& environment);

/// Micro knockout (MAMBA Explain, section 4; methods.md section 6): p(target) for every (source, window).
[[nodiscard]] MapSnapshot knockoutMap(const MapRequest& request, AnalysisEnvironment& environment);

/// Macro knockout or information flow (methods.md section 5): p(target) with last ← token set, for every
/// window.
[[nodiscard]] FlowSnapshot informationFlow(const FlowRequest& request, AnalysisEnvironment& environment);

} // namespace mambascope
